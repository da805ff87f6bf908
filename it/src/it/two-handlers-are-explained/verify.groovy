def log = new File(basedir, 'build.log').text

assert log.contains('<handler> is not set and more than one class could be it.')
assert log =~ /handlers  com\.acme\.Items\n.* com\.acme\.Orders/
assert log.contains('-Dlambda.handler=com.acme.Items')
assert new File(basedir, 'target/two-handlers-1.0-lambda.zip').exists()

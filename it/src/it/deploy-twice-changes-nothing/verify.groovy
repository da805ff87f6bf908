def log = new File(basedir, 'build.log').text
def deployment = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/deployment.json'))

assert log.count('  function    + twice') == 1
assert log.contains('  unchanged   nothing to do: code and configuration match version 1, alias live')
assert deployment.version == '1'
assert deployment.steps == []
assert !new File(basedir, 'target/lambda/local.json').exists()

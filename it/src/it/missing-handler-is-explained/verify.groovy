def log = new File(basedir, 'build.log').text

assert log.contains('<handler> is not set and no class in target/classes implements RequestStreamHandler or RequestHandler.')
assert log.contains('-Dlambda.handler=com.example.LambdaHandler')
assert !new File(basedir, 'target/no-handler-1.0-lambda.zip').exists()

def log = new File(basedir, 'build.log').text
def deployment = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/deployment.json'))

assert log.contains(", description 'Settled', ephemeralStorage 1024, tracing Active, logFormat JSON, applicationLogLevel WARN)")
assert log.contains('  log group   ~ /aws/lambda/settled keeps lines forever -> 14 days')
// What is the account's comes with the first deployment that is not the local AWS's own.
assert log.contains('  function    ~ deadLetterConfig none -> arn:aws:sqs:eu-west-1:000000000000:failed, vpcConfig none -> subnet-1 subnet-2 sg-1')
assert log.contains('  concurrency ~ reserved none -> 5')
assert log.contains('  concurrency ~ provisioned of live none -> 1')
assert log.contains('  unchanged   nothing to do: code and configuration match version 2, alias live')
assert log.contains('  route       + GET /settled') && log.contains('  route       - GET /settled')
assert deployment.steps == []

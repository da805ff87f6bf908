def log = new File(basedir, 'build.log').text
def deployment = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/deployment.json'))

assert log.contains(':deploy (default-cli) > package @ fresh')
assert log.count('  unchanged   nothing to do: code and configuration match version 1, alias live') == 2
assert log.contains('<endpoint> is ${lambda.localEndpoint}, which this build does not set.')
assert deployment.url.startsWith('http://127.0.0.1:')

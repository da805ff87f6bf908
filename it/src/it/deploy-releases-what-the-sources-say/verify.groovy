def log = new File(basedir, 'build.log').text
def deployment = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/deployment.json'))

assert log.count(':deploy (default-cli) > package @ fresh') == 2
assert log.count('  unchanged   nothing to do: code and configuration match version 1, alias live') == 2
assert deployment.url.startsWith('http://127.0.0.1:')

def log = new File(basedir, 'build.log').text
def smoke = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/smoke.json'))

assert log.contains('  index       application jakarta.ws.rs.core.Application on /v1, 1 resource, 1 provider')
assert smoke.checks*.status == [200, 404, 404]

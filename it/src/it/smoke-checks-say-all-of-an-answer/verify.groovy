def log = new File(basedir, 'build.log').text
def json = new File(basedir, 'target/lambda/smoke.json').text
def xml = new File(basedir, 'target/failsafe-reports/TEST-lambda-smoke.xml').text
def smoke = new groovy.json.JsonSlurper().parseText(json)

assert smoke.passed
assert smoke.checks*.status == [200, 201, 200, 200, 404]
assert smoke.checks*.path == ['/health', '/items', '/items/7', '/items/7', '/orders']
assert smoke.checks*.calls.every { it.size() == 2 }
assert xml.contains('<testcase name="creates a lamp"')
assert xml.contains('tests="5" errors="0" skipped="0" failures="0"')
assert log.contains('POST /items     201')
assert [log, json, xml].every { !it.contains('t0ken-of-the-shop') }
assert json.contains('Bearer ***')

def log = new File(basedir, 'build.log').text

assert log.contains('Smoke check 2 of 2 failed: GET /items answered 500, wanted 200.')
assert log.contains('{"message":"Internal Server Error"}')
assert log.contains('java.lang.IllegalStateException: the table of items is missing')
assert log.indexOf(':stop (') < log.indexOf('BUILD FAILURE')
assert log.contains(':verify (')
assert new File(basedir, 'target/failsafe-reports/TEST-lambda-smoke.xml').text.contains('failures="1"')

def log = new File(basedir, 'build.log').text

assert log.contains('Smoke check 1 of 1 failed: GET / answered 500, wanted 200.')
assert log.contains('the licence has run out')
assert log.contains('exit status 3')

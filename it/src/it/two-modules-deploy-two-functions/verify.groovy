def log = new File(basedir, 'build.log').text
def reports = ['items', 'orders'].collect { new File(basedir, it + '/target/failsafe-reports/TEST-lambda-smoke.xml').text }

assert log.contains('function    + items (java21, x86_64, 512 MB, 15 s, com.acme.Hello)')
assert log.contains('function    + orders (java21, x86_64, 512 MB, 15 s, com.acme.Hello)')
assert log.contains('No handler in common: this module has no function.')
assert log.findAll('local AWS   http://127.0.0.1:[0-9]+').toSet().size() == 2
assert reports.every { it.contains('tests="1"') && it.contains('failures="0"') }

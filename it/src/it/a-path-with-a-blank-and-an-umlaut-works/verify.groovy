def project = new File(basedir, 'mein \u00DCbungsordner/orders')
def report = new File(project, 'target/failsafe-reports/TEST-lambda-smoke.xml').text

assert report.contains('tests="3"') && report.contains('failures="0"')
assert new File(project, 'target/failsafe-reports').list().any { it.endsWith('SmokeIT.xml') }

def transcripts = evaluate(new File(basedir, '../../../src/transcripts.groovy'))
def project = new File(basedir, 'items-api')
def log = new File(basedir, 'build.log').text
def report = new File(project, 'target/failsafe-reports/TEST-lambda-smoke.xml').text
def zip = new java.util.zip.ZipFile(new File(project, 'target/items-api-1.0-SNAPSHOT-lambda.zip'))
def smoke = new groovy.json.JsonSlurper().parse(new File(project, 'target/lambda/smoke.json'))

assert new File(project, 'target/failsafe-reports').list().any { it.endsWith('SmokeIT.xml') }
assert report.contains('tests="3"') && report.contains('failures="0"')
assert zip.entries().every { it.name.startsWith('lib/') && it.name.endsWith('.jar') }
assert zip.entries().every { !it.name.contains('undertow') && !it.name.contains('junit') }
assert smoke.checks*.status == [200, 201, 200]
assert !new File(project, 'target/lambda/local.json').exists()

['package', 'start', 'smoke', 'stop', 'verify'].each { goal ->
    transcripts.compare(goal, ['mvn verify': transcripts.headed(log, goal)[0]])
}

println """
The project lies in it/target/it/quickstart/items-api. Its endpoints answered on a local AWS:

${smoke.checks.collect { '  ' + it.check.split(' -> ')[0].padRight(42) + it.status + '  ' + it.body }.join('\n')}

Next:

  cd it/target/it/quickstart/items-api
  mvn verify
  mvn lambda:deploy -Dlambda.region=eu-west-1     (creates a function and an HTTP API in your AWS account)
"""

import groovy.json.JsonSlurper

def transcripts = evaluate(new File(basedir, '../../../src/transcripts.groovy'))
def log = new File(basedir, 'build.log').text.replaceAll(/\u001b\[[\d;]*m/, '')
def quiet = log.substring(log.indexOf('\n{\n'))
def runs = { goal -> transcripts.of(log - quiet, goal) }
def (refused, changes) = transcripts.errors(log)

def plans = runs('plan')
def deployments = runs('deploy')
def states = runs('status')
def removals = runs('undeploy')
transcripts.compare('plan', ['mvn lambda:plan': plans[0], 'mvn -q lambda:plan -Dlambda.detailedExitCode': changes])
transcripts.compare('deploy', ['mvn lambda:deploy': deployments[0], 'mvn lambda:deploy -Dlambda.memorySize=1024': deployments[1]])
transcripts.compare('status', ['mvn lambda:status': states[1]])
transcripts.compare('rollback', ['mvn lambda:rollback': runs('rollback')[0], 'mvn lambda:status': states[2]])
transcripts.compare('undeploy', ['mvn lambda:undeploy -Dlambda.yes': removals[0]])
transcripts.compare('policy', ['mvn lambda:policy': runs('policy')[0]])
transcripts.compare('invoke', ["mvn lambda:invoke -Dlambda.request='GET /health'": runs('invoke')[0]])
transcripts.compare('logs', ['mvn lambda:logs': runs('logs')[0]])
transcripts.compare('help', ['mvn lambda:help -Dgoal=undeploy': runs('help')[0]])

// What plan says is what deploy says and does.
def steps = { text -> text.readLines().findAll { it ==~ /\[INFO\]   [A-Za-z ]{12}[+~ -] .*/ } }
assert steps(plans[0]).size() == 13
assert steps(plans[0]) == steps(deployments[0])
assert plans[1].readLines().last() == '[INFO]   unchanged   nothing to do'
assert states[0] == states[1].readLines().findAll { !it.contains(' drift ') }.join('\n')
assert removals[1].readLines().last() == '[INFO]   unchanged   there is nothing to delete'
assert refused.startsWith('[ERROR] Failed to execute goal dev.lambdamaven:lambda-maven-plugin:0.1.0:undeploy (aws) on project items: '
        + 'undeploy deletes nothing before somebody has said so, and there is nobody to ask.')

// For programs: documents, each from the first column to the last brace, and nothing beside.
def documents = quiet.substring(0, quiet.indexOf('[ERROR]')).trim().split(/(?<=\n\})\n(?=\{\n)/)
        .collect { new JsonSlurper().parseText(it) }
def (planned, status, policy, replanned) = documents
assert documents.size() == 4
assert planned.steps*.text.first() == 'items-role' && planned.steps.size() == 13
assert status.version == '1' && status.alias == 'live' && status.isPackageInTarget && status.drift == []
assert policy.Version == '2012-10-17' && policy.Statement*.Sid.contains('DeployFunction')
assert replanned.steps*.text.contains('memorySize 1024 -> 512')

def log = new File(basedir, 'build.log').text
// What differs from run to run: ports, ids, durations, memory, and the frames of the JDK.
def same = { it.replaceAll(/127\.0\.0\.1:\d+/, '127.0.0.1:PORT').replaceAll(/execute-api\/[a-z0-9]{10}/, 'execute-api/API').replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'REQUEST').replaceAll(/\d{4}-\d\d-\d\d[T ][0-9:.]+Z/, 'TIME').replaceAll(/\d+(\.\d+)? ms/, 'N ms').replaceAll(/\d+ of (\d+) MB/, 'N of $1 MB').replaceAll(/(?m)^\s+(at java\.base|\.\.\. \d+ more).*\n/, '').replaceAll(/\[\d{13}]/, '[MILLIS]').replaceAll(/413\. \{.*}/, '413.').replaceAll(/up to \d+\.0/, 'up to THIS').replaceAll(/Java ${Runtime.version().feature()}\b/, 'Java THIS').replaceAll(/release>${Runtime.version().feature()}</, 'release>THIS<') }
def said = { module -> same((log =~ /(?s)\[ERROR] Failed to execute goal \S+ \(lambda\) on project ${module}: (.*?) ?-> \[Help 1]/)[0][1].replaceAll(/(?m)^\[ERROR] ?/, '')) }
def goals = { module, goal -> same((log =~ /(?s)${goal} \(\w+\) @ ${module} ---\n(.*?)\n\[INFO] \n/).collect { it[1] }.join('\n')) }
def expected = { new File(basedir, "expected/${it}.txt").getText('UTF-8') }
def broken = ['answer-is-malformed', 'answer-is-too-large', 'application-throws', 'class-is-missing', 'handler-is-missing', 'memory-runs-out', 'permission-is-missing', 'process-ends', 'resource-throws', 'runtime-is-too-old', 'start-fails', 'time-runs-out']
def wrote = new File(basedir, 'target').mkdirs()
def texts = broken.collectEntries { [it, said(it)] } + ['invoke': goals('nothing-is-broken', 'invoke'), 'logs': goals('nothing-is-broken', 'logs')]
def seen = texts.each { name, text -> new File(basedir, "target/${name}.txt").setText(text.stripTrailing() + '\n', 'UTF-8') }

assert log.contains('nothing-is-broken .................................. SUCCESS')
assert !log.contains('tweet-tweet')
assert broken.findAll { !new File(basedir, "${it}/target/failsafe-reports/TEST-lambda-smoke.xml").text.contains('failures="1"') } == []
assert texts.keySet().findAll { new File(basedir, "target/${it}.txt").getText('UTF-8') != expected(it) }.toList() == []

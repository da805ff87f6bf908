import java.util.concurrent.TimeUnit

def source = new File(basedir, 'src/main/java/com/acme/Greeting.java')
def name = new File(basedir, 'src/main/resources/name.txt')
def variables = new File(basedir, '.env')
def terminal = new File(basedir, 'run.log')
variables.text = 'TOKEN=hush-7431\n'

def mvn = new File(System.getProperty('maven.home'), 'bin/mvn').path
def settings = new File(basedir.parentFile, 'interpolated-settings.xml')
def command = [mvn, '-B', '-s', settings.path, "-Dmaven.repo.local=${new File(basedir, '../../local-repo').canonicalPath}".toString(),
        'lambda:run', '-Dlambda.port=0']
def builder = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).redirectOutput(terminal)
builder.environment().MAVEN_OPTS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
def run = builder.start()
def url = ''
def get = { String path = '/', Map<String, String> headers = [Accept: '*/*'] ->
    def connection = new URL(url + path).openConnection()
    headers.each { connection.setRequestProperty(it.key, it.value) }
    def status = connection.responseCode
    status + ' ' + (status < 400 ? connection.inputStream : connection.errorStream).getText('UTF-8')
}
try {
    def deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120)
    while (!url && run.alive && System.nanoTime() < deadline) {
        Thread.sleep(50)
        url = (terminal.text =~ /url +(http:\/\/127.0.0.1:\d+)\s/).findAll().collect { it[1] }.find() ?: ''
    }
    assert url : terminal.text
    assert get() == '200 hello, world'

    // A resource, a class, a file of variables; and twice right behind each other.
    name.text = 'moon'
    assert get() == '200 hello, moon'
    source.text = source.text.replace('+ ", "', '+ " and "')
    assert get() == '200 hello and moon'
    variables.text += 'GREETING=good morning\n'
    assert get() == '200 good morning and moon'
    source.text = source.text.replace('" and "', '" + "')
    assert get() == '200 good morning + moon'
    source.text = source.text.replace('" + "', '" - "')
    assert get() == '200 good morning - moon'

    // What does not compile says so, until it does.
    def good = source.text
    source.text = good.replace('String text', 'int text')
    assert get().startsWith('500 greetings does not compile.\n\nsrc/main/java/com/acme/Greeting.java:[15,')
    assert get('/', [Accept: 'text/html']).contains('<h1>greetings does not compile.</h1>')
    source.text = good
    assert get() == '200 good morning - moon'

    // The page shows what happened, and no secret.
    def page = get('/_local')
    assert page.contains('GET /</td><td>200') && page.contains('GREETING, TOKEN') && !page.contains('hush-7431')
    assert get('/_local/requests/1').contains('&quot;rawPath&quot; : &quot;/&quot;')
} finally {
    // Who runs this in the background has told all below to ignore SIGINT.
    def ignored = new File("/proc/${run.pid()}/status").readLines().find { it.startsWith('SigIgn') }.split()[1]
    def children = run.descendants().toList()
    new ProcessBuilder('kill', (Long.parseUnsignedLong(ignored, 16) & 2) ? '-TERM' : '-INT', "${run.pid()}".toString()).start().waitFor()
    assert run.waitFor(20, TimeUnit.SECONDS)
    assert children.every { it.onExit().get(20, TimeUnit.SECONDS) }
}

// Nothing stays: no process, no port, no file of a run, and no secret.
def log = terminal.text
def left = []
new File(basedir, 'target').eachFileRecurse { left << it }
assert log =~ /GET +\/ +200 +\d+ ms  cold\n\[INFO\] +the token is \*\*\*/
assert log =~ /reloaded +Greeting.java/
assert !log.contains('hush-7431')
def first = log.substring(0, log.indexOf('[INFO]', log.indexOf('reloaded ')))
def transcripts = evaluate(new File(basedir, '../../../src/transcripts.groovy'))
transcripts.compare('run', ['mvn lambda:run': transcripts.of(first, 'run')[0]])
assert left.every { !it.name.startsWith('local-') && it.name != 'local.json' }
assert left.findAll { it.file }.every { !it.getText('ISO-8859-1').contains('hush-7431') }
try {
    get()
    assert false : 'something still answers'
} catch (java.net.ConnectException closed) {
    assert closed
}

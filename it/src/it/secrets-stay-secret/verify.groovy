import java.util.zip.ZipInputStream

def log = new File(basedir, 'build.log').getText('ISO-8859-1')
def tells = { String name, String text -> assert !text.contains('tweet-tweet') : name; name }

/** A file, and all that is packed in it, however deep. */
def look
look = { String name, byte[] bytes ->
    def told = [tells(name, new String(bytes, 'ISO-8859-1'))]
    if (name.endsWith('.zip') || name.endsWith('.jar')) {
        def packed = new ZipInputStream(new ByteArrayInputStream(bytes))
        for (def entry = packed.nextEntry; entry != null; entry = packed.nextEntry) {
            told.addAll(look(name + '!/' + entry.name, packed.readAllBytes()))
        }
    }
    told
}
def seen = []
new File(basedir, 'target').eachFileRecurse(groovy.io.FileType.FILES) { seen.addAll(look(it.path, it.bytes)) }

tells('build.log', log)
assert log.contains('[DEBUG]')
assert seen.any { it.endsWith('-lambda.zip!/lib/secrets.jar!/com/acme/Secrets.class') }
assert ['deployment.json', 'smoke.json', 'release-smoke.json'].every { name -> seen.any { it.endsWith('/lambda/' + name) } }

// All of it was there to be told.
[
    'function    ~ memorySize 512 -> 1024',
    '[INFO]   POST /echo?key=***\n[INFO]   status    200\n[INFO]   header    x-token: ***\n',
    '[INFO]   body      the token is ***\n[INFO]   log       The token is ***, and I was sent {',
    '[INFO]     The token is ***, and I was sent {',
    'Smoke check 1 of 1 failed: POST /echo?key=*** answered 200, wanted 500.',
    "Try it again: curl -i -X POST -H 'authorization: ***' -H 'x-pass: ***' ",
].each { line ->
    def told = log.contains(line)
    assert told : line
}
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'target/lambda/deployment.json')).version == '2'

/**
 * What the goals have printed, compared with docs/transcripts, which docs/goals.md shows. With -Dtranscripts.write it is written there
 * instead. In a verify.groovy: def transcripts = evaluate(new File(basedir, '../../../src/transcripts.groovy'))
 */
class Transcripts {

    static final GOAL = ~/\[INFO\] --- (?:lambda-maven-plugin|lambda):[^:]+:([a-z-]+) \([^)]+\) @ \S+ ---/
    static final END = ~/\[INFO\] (---|>>>|<<<|BUILD ).*/

    /** What each run of a goal has printed, in their order. */
    static List<String> of(String log, String goal) {
        def all = []
        def lines = null
        for (line in log.readLines()) {
            def start = GOAL.matcher(line)
            if (start.matches()) {
                lines = []
                all << [start.group(1), lines]
            } else if (END.matcher(line).matches()) {
                lines = null
            } else if (lines != null && !(line ==~ /\[INFO\] Download(ing|ed) from .*/)) {
                lines << line
            }
        }
        all.findAll { it[0] == goal }.collect { normal(it[1].join('\n')) }
    }

    /** The same with the line by which Maven announces the goal, for those of a whole lifecycle. */
    static List<String> headed(String log, String goal) {
        def heads = log.readLines().findAll { GOAL.matcher(it).with { it.matches() && it.group(1) == goal } }
        [heads, of(log, goal)].transpose().collect { head, text -> normal(head) + (text ? '\n' + text : '') }
    }

    /** What Maven printed at the end of a build that failed, without its own advice. */
    static List<String> errors(String log) {
        log.findAll(/(?s)\[ERROR\] Failed to execute goal .*?(?=\n\[ERROR\] -> )/).collect { normal(it) }
    }

    /** Fails when this is not what the transcript of a goal says. */
    static void compare(String goal, Map<String, String> printed) {
        def text = printed.collect { command, lines -> '$ ' + command + '\n' + (lines ? lines + '\n' : '') }.join('\n')
        def file = new File(folder, goal + '.txt')
        if (System.getProperty('transcripts.write') != null) {
            file.parentFile.mkdirs()
            file.setText(text, 'UTF-8')
        }
        assert text == file.getText('UTF-8') : 'docs/transcripts/' + goal + '.txt; write it anew with -Dtranscripts.write, then docs/goals.md'
    }

    static File folder

    /**
     * The same with each port, id, time and digest that is another one in each run replaced by one that stays, and without the notice
     * that the machine has no JDK of the function's runtime.
     */
    static String normal(String text) {
        def plain = text.replaceAll(/(?m)^\[INFO\]   JDK  .*\n/, '').replaceAll(/\u001b\[[\d;]*m/, '').replaceAll(/(?m)[ \t]+$/, '').replaceAll(/(\A|\n)((\[INFO\])?\n?)*\z/, '')
        def apis = plain.findAll(~/(?<=execute-api\/)[a-z0-9]{10}\b/).unique()
        apis.each { plain = plain.replace(it, 'a1b2c3d4e5') }
        plain.replaceAll(/127\.0\.0\.1:\d+/, '127.0.0.1:4566')
                .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+Z/, '2026-01-31 12:00:00.000Z')
                .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+]0000)?/, '2026-01-31T12:00:00.000+0000')
                .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, '8f14e45f-ceea-467f-a0e6-5d0b7a9c3e21')
                .replaceAll(/commit [0-9a-f]{40}(-dirty)?|content [0-9a-f]{64}, lambda-maven-plugin [^,]+(?=, made)/, 'commit 2cf648930a1f0d52b1f4ec39c2b6ab41f8df8c55')
                .replaceAll(/[A-Za-z0-9+\/]{43}=/, 'eS9S+qBiE7ILrW4CygfGzIX2F8MpnFCFqwEQKt8aBcD=')
                .replaceAll(/ +\d+(\.\d+)? ms/, ' 12 ms')
                .replaceAll(/( \d{3}) 12 ms/, '$1   12 ms')
                .replaceAll(/in \d+, packaged in \d+,/, 'in 12, packaged in 12,')
                .replaceAll(/\d+ of (\d+ MB)/, '98 of $1')
                .replaceAll(/(lambda-maven-plugin:|Maven: plugin )\d+\.\d+[^:\s]*/, '$10.1.0')
                .replaceAll(/\d+ KB/, '12 KB')
                .replaceAll(/\d+\.\d MB, (\d+ jars)/, '2.2 MB, $1')
    }
}

Transcripts.folder = new File(basedir, '../../../../docs/transcripts').canonicalFile
return Transcripts

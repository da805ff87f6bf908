def files = []
def collected = new File(basedir, 'target').eachFileRecurse(groovy.io.FileType.FILES) { files << it }

assert new File(basedir, 'build.log').text.contains('[DEBUG]')
assert !new File(basedir, 'build.log').text.contains('tweet-tweet')
assert files.size() > 5
assert files.every { !it.getText('ISO-8859-1').contains('tweet-tweet') }

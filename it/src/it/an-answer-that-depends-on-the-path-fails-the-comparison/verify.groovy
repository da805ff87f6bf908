def builds = new File(basedir, 'build.log').text.split('Scanning for projects...')
def problem = builds[1].find('on project two-faced: (.*)') { all, text -> text }

assert problem ==~ /\d+ of \d+ requests are answered differently with the route index on and off\./
assert builds[1].contains('  request    GET /who/me\n')
assert builds[1] =~ /(?s)  index on   HTTP 200\n.*"me, called by index".*  index off  HTTP 200\n.*"me, called by engine"/
assert builds[1].contains('mvn lambda:compare-fast-path -Dlambda.compare.seed=1 -Dlambda.compare.requests=50')
assert builds[2].contains(' requests, no answer differs')

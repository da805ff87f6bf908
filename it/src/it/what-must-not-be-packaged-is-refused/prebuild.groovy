// What no text file can hold: a key, a class of the newest Java, and something large.
def key = java.security.KeyPairGenerator.getInstance('EC').generateKeyPair().private.encoded.encodeBase64()
new File(basedir, 'keys/src/main/resources/server.pem').text = "-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n"

def newest = new File(basedir, 'newer/src/main/resources/com/acme/Newest.class')
newest.parentFile.mkdirs()
newest.bytes = 'CAFEBABE00000045'.decodeHex()

def noise = new byte[11 << 20]
new Random(1).nextBytes(noise)
new File(basedir, 'lean/src/main/resources/model.bin').bytes = noise
return true

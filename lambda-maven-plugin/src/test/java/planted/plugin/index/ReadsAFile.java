package planted.plugin.index;

import java.nio.file.Files;
import java.nio.file.Path;

record ReadsAFile(Path file) {
    boolean there() {
        return Files.exists(file);
    }
}

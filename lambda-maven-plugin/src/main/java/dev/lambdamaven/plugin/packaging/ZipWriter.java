package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;

/**
 * Writes the records of a zip around bytes that are stored or deflated already (APPNOTE.TXT 6.3.10 of the zip format, sections 4.3.7 to
 * 4.3.16). Nothing in it depends on the machine: names are UTF-8, and the time is written as it is given, in no time zone. It
 * takes any number of entries, but no more than 4 GB.
 */
final class ZipWriter {

    private static final long LIMIT = 0xffffffffL;
    private static final int MANY = 0xffff;
    private static final int UTF8_NAMES = 1 << 11;
    private static final int UNIX = 3 << 8;
    private static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_HEADER = 46;
    private static final int END = 22;
    private static final int ZIP64_END = 56 + 20;
    private static final int VERSION = 20;
    private static final int ZIP64_VERSION = 45;

    private final OutputStream out;
    private final int date;
    private final int time;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long entries;
    private long offset;

    /** {@code out} stays open. */
    ZipWriter(OutputStream out, LocalDateTime timestamp) {
        this.out = out;
        this.date = (timestamp.getYear() - 1980) << 9 | timestamp.getMonthValue() << 5 | timestamp.getDayOfMonth();
        this.time = timestamp.getHour() << 11 | timestamp.getMinute() << 5 | timestamp.getSecond() >> 1;
    }

    /** Begins an entry; the bytes that its header promises follow with {@link #write}. */
    void entry(Header header) throws IOException {
        byte[] name = header.name().getBytes(UTF_8);
        if (name.length > MANY || offset + LOCAL_HEADER + name.length + header.stored() > LIMIT) {
            throw new TooLargeException();
        }
        ByteBuffer local = buffer(LOCAL_HEADER).putInt(0x04034b50);
        common(local, header, name).putShort((short) 0);
        directory(header, name);
        out.write(bytes(local));
        out.write(name);
        offset += LOCAL_HEADER + name.length + header.stored();
        entries++;
    }

    void write(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Writes the directory, which ends the zip. */
    void finish() throws IOException {
        directory.writeTo(out);
        int count = (int) Math.min(entries, MANY);
        if (entries >= MANY) {
            out.write(bytes(zip64End()));
        }
        out.write(bytes(buffer(END)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt((int) offset)
                .putShort((short) 0)));
    }

    private void directory(Header header, byte[] name) {
        int madeBy = VERSION | (header.mode() == 0 ? 0 : UNIX);
        ByteBuffer central = buffer(CENTRAL_HEADER).putInt(0x02014b50).putShort((short) madeBy);
        common(central, header, name)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(header.mode() << 16)
                .putInt((int) offset);
        directory.writeBytes(bytes(central));
        directory.writeBytes(name);
    }

    /** What both records of an entry have in common, up to the length of its name. */
    private ByteBuffer common(ByteBuffer record, Header header, byte[] name) {
        return record.putShort((short) header.version())
                .putShort((short) UTF8_NAMES)
                .putShort((short) (header.deflated() ? 8 : 0))
                .putShort((short) time)
                .putShort((short) date)
                .putInt((int) header.crc32())
                .putInt((int) header.stored())
                .putInt((int) header.size())
                .putShort((short) name.length);
    }

    private ByteBuffer zip64End() {
        return buffer(ZIP64_END)
                .putInt(0x06064b50)
                .putLong(44)
                .putShort((short) ZIP64_VERSION)
                .putShort((short) ZIP64_VERSION)
                .putLong(0)
                .putLong(entries)
                .putLong(entries)
                .putLong(directory.size())
                .putLong(offset)
                .putInt(0x07064b50)
                .putInt(0)
                .putLong(offset + directory.size())
                .putInt(1);
    }

    private static byte[] bytes(ByteBuffer record) {
        byte[] bytes = new byte[record.flip().remaining()];
        record.get(bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * What a zip says of an entry.
     *
     * @param stored bytes that follow in the zip
     * @param size bytes once inflated
     * @param mode unix mode; 0 for none
     */
    record Header(String name, boolean deflated, long crc32, long stored, long size, int mode) {

        /** An entry whose bytes follow as they are. */
        static Header stored(String name, long crc32, long size) {
            return new Header(name, false, crc32, size, size, 0);
        }

        private int version() {
            return deflated ? VERSION : 10;
        }
    }

    /** The zip would need a format that not every tool reads. */
    static final class TooLargeException extends IOException {
        TooLargeException() {
            super("a jar of 4 GB or more, or a name of 64 KB");
        }
    }
}

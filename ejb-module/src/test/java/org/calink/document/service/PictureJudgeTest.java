package org.calink.document.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.calink.document.DocumentReason;
import org.calink.document.FileType;
import org.calink.kernel.Refused;
import org.junit.jupiter.api.Test;

/** Protects the server's memory from small files that unpack to huge pictures, and lets the photos of large cameras pass. */
class PictureJudgeTest {

    private static final int RGB = 2;
    private static final int RGBA = 6;
    private static final long LITTLE = 40_000_000;

    @Test
    void aDeflatedGiantIsRefusedByWhatItUnpacksTo() throws IOException {
        assertTooManyPixels(png(7_700, 7_700, 16, RGBA));
        assertTooManyPixels(png(60_000_000, 1, 8, RGB));
        assertTooManyPixels(jpeg(10_000, 7_000));
    }

    @Test
    void aLargePictureIsReadInLittleMemory() throws IOException {
        assertAcceptedInLittleMemory(FileType.PNG, png(7_000, 7_000, 8, RGB));
    }

    @Test
    void aPhotoOfFiftyMegapixelsPassesInLittleMemory() throws IOException {
        assertAcceptedInLittleMemory(FileType.JPEG, jpeg(8_192, 6_144));
    }

    @Test
    void aJpegInColoursOfPrintPasses() throws IOException {
        WritableRaster colours = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 2_400, 1_800, 4, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(output);
            writer.write(new IIOImage(colours, null, null));
        } finally {
            writer.dispose();
        }
        assertEquals(FileType.JPEG, DocumentJudge.judge(out.toByteArray()));
    }

    @Test
    void damageInALineThatIsNotKeptIsFound() throws IOException {
        byte[] large = png(3_000, 3_000, 8, RGB);
        assertEquals(
                DocumentReason.DAMAGED,
                assertThrows(Refused.class, () -> DocumentJudge.judge(Arrays.copyOf(large, large.length / 2)))
                        .reason());
    }

    private static void assertAcceptedInLittleMemory(FileType type, byte[] picture) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertEquals(type, DocumentJudge.judge(picture));
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < LITTLE, () -> taken + " bytes");
    }

    private static void assertTooManyPixels(byte[] picture) {
        assertEquals(
                DocumentReason.TOO_MANY_PIXELS,
                assertThrows(Refused.class, () -> DocumentJudge.judge(picture)).reason());
    }

    /** A small picture whose header says another size; the decoder fills up what is missing. */
    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpg", out);
        ByteBuffer jpeg = ByteBuffer.wrap(out.toByteArray());
        int frame = 0;
        while (jpeg.getShort(frame) != (short) 0xFFC0) {
            frame++;
        }
        jpeg.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return jpeg.array();
    }

    /** All black, so that it deflates to almost nothing. */
    private static byte[] png(int width, int height, int depth, int colour) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        chunk(out, "IHDR", header.put((byte) depth).put((byte) colour).array());
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(lines, new Deflater(Deflater.BEST_SPEED))) {
            byte[] line = new byte[1 + width * depth / 8 * (colour == RGBA ? 4 : 3)];
            for (int y = 0; y < height; y++) {
                deflated.write(line);
            }
        }
        chunk(out, "IDAT", lines.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) sum.getValue());
    }
}

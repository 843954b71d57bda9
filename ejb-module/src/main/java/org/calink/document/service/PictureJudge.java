package org.calink.document.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.calink.document.DocumentReason;
import org.calink.kernel.Refused;

/**
 * Whether a picture really decodes. A small file can be a huge picture, so what it would unpack to is limited, every line of
 * it is read but only few are kept, and of the large ones one is read at a time: a progressive JPEG is held whole by its
 * decoder, however few lines are kept.
 */
final class PictureJudge {

    /** 60 megapixels in colour: photos of 50 megapixel telephones pass. */
    private static final long MOST_BYTES = 180_000_000;

    /** One line is always held whole; an A3 sheet at 1200 dpi is this long. */
    private static final int LONGEST_SIDE = 20_000;

    private static final long LARGE_BYTES = 40_000_000;
    private static final int KEPT_SIDE = 1_000;
    private static final int UNKNOWN_COLOUR_BITS = 32;
    private static final Semaphore LARGE = new Semaphore(1);

    private PictureJudge() {}

    /** Refuses TOO_MANY_PIXELS or DAMAGED. */
    static void judge(byte[] content) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new Refused(DocumentReason.DAMAGED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                judge(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            throw new Refused(DocumentReason.DAMAGED);
        }
    }

    private static void judge(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long bytes = (long) width * height * bitsPerPixel(reader) / Byte.SIZE;
        if (bytes > MOST_BYTES || Math.max(width, height) > LONGEST_SIDE) {
            throw new Refused(DocumentReason.TOO_MANY_PIXELS);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(1 + (width - 1) / KEPT_SIDE, 1 + (height - 1) / KEPT_SIDE, 0, 0);
        if (bytes <= LARGE_BYTES) {
            read(reader, param);
            return;
        }
        LARGE.acquireUninterruptibly();
        try {
            read(reader, param);
        } finally {
            LARGE.release();
        }
    }

    /** As a raster where the format allows it: JPEG in colours of print does not become an image. */
    private static void read(ImageReader reader, ImageReadParam param) throws IOException {
        if (reader.canReadRaster()) {
            reader.readRaster(0, param);
        } else {
            reader.read(0, param);
        }
    }

    private static int bitsPerPixel(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        return types.hasNext() ? types.next().getColorModel().getPixelSize() : UNKNOWN_COLOUR_BITS;
    }
}

package org.calink.support;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Invented numbers that pass their checks, and pictures to upload. */
public final class Samples {

    private static final Random RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Samples() {}

    public static String mobile() {
        return "139" + digits(8);
    }

    /** A resident of Shenyang, born on 7 March 1990. */
    public static String residentId() {
        String front = "21010219900307" + digits(3);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (front.charAt(i) - '0') * weights[i];
        }
        return front + "10X98765432".charAt(sum % 11);
    }

    /** A company registered in Shenyang. */
    public static String creditCode() {
        String organisation = digits(8);
        int[] inner = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (organisation.charAt(i) - '0') * inner[i];
        }
        String front = "91210100" + organisation + "0123456789X0".charAt(11 - sum % 11);
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int outer = 0;
        for (int i = 0; i < 17; i++) {
            outer += ALPHABET.indexOf(front.charAt(i)) * weights[i];
        }
        return front + ALPHABET.charAt((31 - outer % 31) % 31);
    }

    /** A picture of a document with these words on it. */
    public static Path picture(String words) {
        BufferedImage image = new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(RANDOM.nextInt(180, 240), 225, 235));
        pen.fillRect(0, 0, 800, 500);
        pen.setColor(Color.DARK_GRAY);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        pen.drawString(words, 60, 250);
        pen.dispose();
        try {
            Path folder = Files.createDirectories(Path.of("target", "uploads"));
            Path file = folder.resolve(words + ".png");
            ImageIO.write(image, "png", file.toFile());
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A PDF that opens with a password only. */
    public static Path lockedPdf() {
        Path file = Path.of("target", "uploads", "locked.pdf");
        try (PDDocument document = new PDDocument()) {
            Files.createDirectories(file.getParent());
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A file with this content, whatever its name promises. */
    public static Path file(String name, byte[] content) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "uploads"));
            return Files.write(folder.resolve(name), content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }
}

package org.calink.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Draws the sum of the visitor's session as strokes, each character turned and shifted a little; no text stands in it. */
@WebServlet("/account/check-picture")
public class CheckPictureServlet extends HttpServlet {

    /** Strokes of each character on a grid of 10 by 16. */
    private static final Map<Character, String> STROKES = Map.ofEntries(
            Map.entry('0', "M5 1C1 1 1 15 5 15C9 15 9 1 5 1"),
            Map.entry('1', "M2 4L5 1L5 15"),
            Map.entry('2', "M1 5C1 0 9 0 9 5C9 8 4 11 1 15L9 15"),
            Map.entry('3', "M1 3C3 0 9 0 9 4C9 7 5 8 4 8C5 8 9 9 9 12C9 16 3 16 1 13"),
            Map.entry('4', "M7 15L7 1L1 11L9 11"),
            Map.entry('5', "M8 1L2 1L2 7C5 5 9 6 9 11C9 16 3 16 1 13"),
            Map.entry('6', "M8 2C3 0 1 8 1 11C1 16 9 16 9 11C9 6 2 6 1 11"),
            Map.entry('7', "M1 1L9 1L4 15"),
            Map.entry('8', "M5 8C1 7 1 1 5 1C9 1 9 7 5 8C0 9 0 15 5 15C10 15 10 9 5 8"),
            Map.entry('9', "M9 5C9 0 1 0 1 5C1 10 8 10 9 5C9 10 8 15 3 15"),
            Map.entry('+', "M1 8L9 8M5 4L5 12"),
            Map.entry('-', "M1 8L9 8"),
            Map.entry('=', "M1 6L9 6M1 10L9 10"),
            Map.entry('?', "M1 4C1 0 9 0 9 4C9 8 5 7 5 11M5 14L5 15"));

    @Inject
    private transient CheckSum sum;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("image/svg+xml");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.getWriter().write(draw(sum.text(), new Random()));
    }

    static String draw(String text, Random chance) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 44\" "
                + "width=\"120\" height=\"44\"><g fill=\"none\" stroke-linecap=\"round\" stroke-width=\"2\">");
        for (int i = 0; i < 3; i++) {
            svg.append(path(noise(chance), "#b9c6d8", ""));
        }
        for (int i = 0; i < text.length(); i++) {
            int x = 10 + i * 21 + chance.nextInt(5);
            int y = 10 + chance.nextInt(7);
            String move = String.format(
                    Locale.ROOT, "translate(%d %d) rotate(%d 5 8) scale(1.35)", x, y - 2, chance.nextInt(31) - 15);
            svg.append(path(STROKES.get(text.charAt(i)), "#0d3a7d", move));
        }
        return svg.append("</g></svg>").toString();
    }

    private static String noise(Random chance) {
        return String.format(
                Locale.ROOT,
                "M0 %dC40 %d 80 %d 120 %d",
                chance.nextInt(44),
                chance.nextInt(44),
                chance.nextInt(44),
                chance.nextInt(44));
    }

    private static String path(String strokes, String colour, String move) {
        return "<path d=\"" + strokes + "\" stroke=\"" + colour + "\" transform=\"" + move + "\"/>";
    }
}

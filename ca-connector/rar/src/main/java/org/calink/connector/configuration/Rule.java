package org.calink.connector.configuration;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;

/**
 * What a property's value must be.
 *
 * @param wanted ends the sentence 'property x must be …'
 */
record Rule(Predicate<String> test, String wanted) {

    static final Rule ANY = new Rule(value -> true, "");
    static final Rule FLAG = matching("true|false", "true or false");
    static final Rule URL = new Rule(Rule::isUrl, "an http or https address");
    static final Rule OPTIONAL_URL = optional(URL);
    /** Instead of an address: ask by the management protocol. */
    static final String BY_MESSAGE = "cmp";

    static final Rule LIST_URL = new Rule(
            value -> value.isEmpty() || value.equals(BY_MESSAGE) || isUrl(value),
            "an http or https address, the word " + BY_MESSAGE + ", or empty");
    static final Rule FILE = new Rule(Rule::isFile, "a file this server can read");
    static final Rule OPTIONAL_FILE = optional(FILE);

    static Rule matching(String pattern, String wanted) {
        return new Rule(value -> value.matches(pattern), wanted);
    }

    static Rule between(int least, int most) {
        return new Rule(
                value -> value.matches("\\d{1,9}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most,
                "a number from " + least + " to " + most);
    }

    boolean allows(String value) {
        return test.test(value);
    }

    private static Rule optional(Rule rule) {
        return new Rule(value -> value.isEmpty() || rule.allows(value), rule.wanted() + ", or empty");
    }

    private static boolean isUrl(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isFile(String value) {
        try {
            return !value.isEmpty() && Files.isReadable(Path.of(value)) && Files.isRegularFile(Path.of(value));
        } catch (InvalidPathException unreadable) {
            return false;
        }
    }
}

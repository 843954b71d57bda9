package org.calink.connector.cmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.calink.connector.link.LinkException;
import org.calink.connector.link.Trouble;
import org.calink.connector.testca.Keys;

/**
 * However an answer of any kind is cut, flipped or reordered on its way: it is refused as one of the named troubles, it is never
 * taken for an answer, and no parser's exception comes through. The one thing outside a message's protection is which of the
 * authority's own certificates travel with it and in what order (RFC 9810 5.1: extraCerts); taking one away or exchanging two
 * is the one change that may be let through.
 */
class CodecPropertiesTest {

    private static final Set<Trouble> NAMED = EnumSet.of(
            Trouble.MALFORMED,
            Trouble.BAD_PROTECTION,
            Trouble.WRONG_SENDER,
            Trouble.WRONG_RECIPIENT,
            Trouble.WRONG_TRANSACTION,
            Trouble.WRONG_NONCE,
            Trouble.WRONG_TIME,
            Trouble.UNEXPECTED);
    private static final List<Sample> SAMPLES = samples();

    /** A good answer. */
    record Sample(AnswerKind kind, Speaker by, byte[] good, Tlv parsed) {

        @Override
        public String toString() {
            return kind + " of " + by.kind() + (by.shared() ? " with a shared secret" : "");
        }

        Object heard(byte[] received) throws LinkException {
            return by.hears(received, kind.reader());
        }
    }

    @Provide
    Arbitrary<Sample> answers() {
        return Arbitraries.of(SAMPLES);
    }

    @Example
    void theUntouchedAnswerIsAccepted() throws LinkException {
        for (Sample sample : SAMPLES) {
            assertTrue(Arrays.equals(sample.good, sample.parsed.encoded()), sample::toString);
            sample.heard(sample.good);
        }
    }

    @Property(tries = 3000)
    void aFlippedBitIsRefused(@ForAll("answers") Sample sample, @ForAll @IntRange(max = 1_000_000) int where) {
        refused(sample, flipped(sample.good, where % (8 * sample.good.length)));
    }

    /** Every single one where parsers are lenient: classes and numbers of tags, forms of lengths. */
    @Example
    void anyFlippedBitOfATagOrALengthIsRefused() {
        for (Sample sample : SAMPLES.subList(0, AnswerKind.values().length)) {
            for (Tlv element : sample.parsed.all()) {
                for (int octet : element.frame()) {
                    for (int bit = 0; bit < 8; bit++) {
                        refused(sample, flipped(sample.good, 8 * octet + bit));
                    }
                }
            }
        }
    }

    @Property(tries = 500)
    void aCutAnswerIsRefused(@ForAll("answers") Sample sample, @ForAll @IntRange(max = 1_000_000) int length) {
        refused(sample, Arrays.copyOf(sample.good, length % sample.good.length));
    }

    @Property(tries = 500)
    void aLongerAnswerIsRefused(@ForAll("answers") Sample sample, @ForAll @Size(min = 1, max = 40) byte[] more) {
        byte[] longer = Arrays.copyOf(sample.good, sample.good.length + more.length);
        System.arraycopy(more, 0, longer, sample.good.length, more.length);
        refused(sample, longer);
    }

    @Property(tries = 1000)
    void exchangedOctetsAreRefused(
            @ForAll("answers") Sample sample,
            @ForAll @IntRange(max = 1_000_000) int first,
            @ForAll @IntRange(max = 1_000_000) int second,
            @ForAll @IntRange(min = 1, max = 64) int length) {
        byte[] changed = sample.good.clone();
        int from = first % (changed.length - length);
        int to = second % (changed.length - length);
        byte[] part = Arrays.copyOfRange(changed, from, from + length);
        System.arraycopy(changed, to, changed, from, length);
        System.arraycopy(part, 0, changed, to, length);
        refusedOrTheSame(sample, changed);
    }

    @Property(tries = 1000)
    void anElementTakenOutIsRefused(
            @ForAll("answers") Sample sample,
            @ForAll @IntRange(max = 1_000_000) int parent,
            @ForAll @IntRange(max = 1_000_000) int child) {
        Tlv copy = Tlv.of(sample.good);
        List<Tlv> parts = chosen(copy, parent).parts;
        parts.remove(child % parts.size());
        refusedOrTheSame(sample, copy.encoded());
    }

    @Property(tries = 1000)
    void elementsInAnotherOrderAreRefused(
            @ForAll("answers") Sample sample,
            @ForAll @IntRange(max = 1_000_000) int parent,
            @ForAll @IntRange(max = 1_000_000) int first,
            @ForAll @IntRange(max = 1_000_000) int second) {
        Tlv copy = Tlv.of(sample.good);
        List<Tlv> parts = chosen(copy, parent).parts;
        Collections.swap(parts, first % parts.size(), second % parts.size());
        refusedOrTheSame(sample, copy.encoded());
    }

    /** A part of one answer in the place of the same part of another: header, body, protection, certificates. */
    @Property(tries = 500)
    void aPartOfAnotherAnswerIsRefused(
            @ForAll("answers") Sample sample, @ForAll("answers") Sample other, @ForAll @IntRange(max = 3) int part) {
        Tlv copy = Tlv.of(sample.good);
        copy.parts.set(part, other.parsed.parts.get(part));
        refusedOrTheSame(sample, copy.encoded());
    }

    @Property(tries = 500)
    void noiseIsRefused(@ForAll("answers") Sample sample, @ForAll @Size(max = 300) byte[] noise) {
        refused(sample, noise);
    }

    /** What recursion would end in an error that no handler of exceptions catches. */
    @Example
    void anAnswerThatIsNestedWithoutEndIsRefused() {
        byte[] nested = new byte[200_000];
        for (int at = 0; at < nested.length; at += 2) {
            nested[at] = 0x30;
            nested[at + 1] = (byte) 0x80;
        }
        refused(SAMPLES.get(0), nested);
    }

    private static Tlv chosen(Tlv message, int number) {
        List<Tlv> divisible =
                message.all().stream().filter(it -> !it.parts.isEmpty()).toList();
        return divisible.get(number % divisible.size());
    }

    private static byte[] flipped(byte[] good, int bit) {
        byte[] changed = good.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }

    private static void refused(Sample sample, byte[] received) {
        try {
            throw new AssertionError("accepted: " + sample.heard(received));
        } catch (LinkException named) {
            requireNamed(named);
        }
    }

    /** Where it is accepted, everything the authority protected is there to the last bit, and no certificate but its own. */
    private static void refusedOrTheSame(Sample sample, byte[] received) {
        try {
            sample.heard(received);
        } catch (LinkException named) {
            requireNamed(named);
            return;
        }
        Tlv accepted = Tlv.of(received);
        for (int part = 0; part < 3; part++) {
            assertTrue(Arrays.equals(
                    sample.parsed.parts.get(part).encoded(),
                    accepted.parts.get(part).encoded()));
        }
        assertEquals(List.of(), strangers(sample, accepted));
    }

    private static List<Tlv> strangers(Sample sample, Tlv accepted) {
        List<Tlv> own = certificates(sample.parsed);
        return certificates(accepted).stream()
                .filter(one -> own.stream().noneMatch(it -> Arrays.equals(it.encoded(), one.encoded())))
                .toList();
    }

    private static List<Tlv> certificates(Tlv message) {
        return message.parts.size() < 4 ? List.of() : message.parts.get(3).parts.get(0).parts;
    }

    private static void requireNamed(LinkException refusal) {
        if (!NAMED.contains(refusal.trouble())) {
            throw new AssertionError("not among the named troubles", refusal);
        }
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Speaker speaker : List.of(
                Speaker.of(Keys.SM2, false),
                Speaker.of(Keys.P256, false),
                Speaker.of(Keys.RSA, false),
                Speaker.of(Keys.SM2, true))) {
            for (AnswerKind kind : AnswerKind.values()) {
                byte[] good = speaker.says(kind.body(speaker));
                samples.add(new Sample(kind, speaker, good, Tlv.of(good)));
            }
        }
        return samples;
    }
}

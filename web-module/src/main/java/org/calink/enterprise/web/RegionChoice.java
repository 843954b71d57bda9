package org.calink.enterprise.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import org.calink.enterprise.Region;

/**
 * 企业注册地: province, city and district, each list following from the choice above it. The lists follow what the request brings,
 * because they are compared with it before the page's values are set.
 */
@Named
@RequestScoped
public class RegionChoice {

    /** Where most come from: 辽宁省. */
    private static final String HOME = "210000";

    @Inject
    private HttpServletRequest request;

    private String province = HOME;
    private String city;
    private String district;

    void fill(String code) {
        if (code != null && Region.of(code).isPresent()) {
            province = code.substring(0, 2) + "0000";
            city = code.substring(0, 4) + "00";
            district = code;
        }
    }

    /** The district, or what is nearest to it; a city without districts stands for itself. */
    String getCode() {
        if (city == null || !city.startsWith(province.substring(0, 2))) {
            return null;
        }
        if (Region.within(city).isEmpty()) {
            return city;
        }
        return district != null && district.startsWith(city.substring(0, 4)) ? district : null;
    }

    public Collection<Region> getProvinces() {
        return Region.provinces();
    }

    public List<Region> getCities() {
        return Region.within(posted("province", province));
    }

    public List<Region> getDistricts() {
        String chosen = posted("city", city);
        boolean fits = chosen != null
                && getCities().stream().anyMatch(region -> region.code().equals(chosen));
        return fits ? Region.within(chosen) : List.of();
    }

    private String posted(String select, String otherwise) {
        return request.getParameterMap().keySet().stream()
                .filter(name -> name.endsWith(":" + select))
                .map(request::getParameter)
                .findFirst()
                .orElse(otherwise);
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }
}

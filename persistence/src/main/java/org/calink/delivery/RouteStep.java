package org.calink.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One line of the courier's route (物流轨迹), as the courier tells it. */
@Embeddable
public class RouteStep {

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column
    private String place;

    @Column(nullable = false)
    private String remark;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RouteMeaning meaning;

    protected RouteStep() {}

    public RouteStep(Instant at, String place, String remark, RouteMeaning meaning) {
        this.at = at;
        this.place = place;
        this.remark = remark;
        this.meaning = meaning;
    }

    public Instant getAt() {
        return at;
    }

    public String getPlace() {
        return place;
    }

    public String getRemark() {
        return remark;
    }

    public RouteMeaning getMeaning() {
        return meaning;
    }
}

package org.calink.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * One line of the courier's route (物流轨迹), as the courier tells it.
 *
 * <p>{@code opCode} is SF's: 50 collected, 44 out for delivery, 80 signed for, 70 not delivered.
 */
@Embeddable
public class RouteStep {

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column
    private String place;

    @Column(nullable = false)
    private String remark;

    @Column(name = "op_code", nullable = false)
    private String opCode;

    protected RouteStep() {}

    public RouteStep(Instant at, String place, String remark, String opCode) {
        this.at = at;
        this.place = place;
        this.remark = remark;
        this.opCode = opCode;
    }

    public RouteMeaning meaning() {
        return RouteMeaning.of(opCode);
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

    public String getOpCode() {
        return opCode;
    }
}

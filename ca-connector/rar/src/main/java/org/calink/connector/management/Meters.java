package org.calink.connector.management;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.calink.connector.CaMeter;
import org.calink.connector.CaWatch.Metering;
import org.calink.connector.Obstacle;
import org.calink.connector.QueryResult.Outcome;
import org.calink.connector.ReserveResult;

/** The meters of one authority; they stay when its configuration is replaced. */
public final class Meters implements CaMeter {

    private static final System.Logger LOG = System.getLogger(Meters.class.getName());

    private final List<CaMeter> told = new CopyOnWriteArrayList<>();

    public Metering add(CaMeter meter) {
        told.add(meter);
        return () -> told.remove(meter);
    }

    @Override
    public void answered(Duration after) {
        tell(meter -> meter.answered(after));
    }

    @Override
    public void failed(Obstacle obstacle) {
        tell(meter -> meter.failed(obstacle));
    }

    @Override
    public void reserved(ReserveResult result) {
        tell(meter -> meter.reserved(result));
    }

    @Override
    public void settled(Outcome outcome) {
        tell(meter -> meter.settled(outcome));
    }

    private void tell(Consumer<CaMeter> what) {
        for (CaMeter meter : told) {
            try {
                what.accept(meter);
            } catch (RuntimeException broken) {
                LOG.log(System.Logger.Level.WARNING, "a meter could not count", broken);
            }
        }
    }
}

package org.calink.connector.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.time.Clock;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.calink.connector.configuration.Property;
import org.calink.connector.configuration.Settings;
import org.calink.connector.desk.Vendor;
import org.calink.connector.journal.JournalException;
import org.calink.connector.journal.Owner;

/** Opens authorities, and tells the administrator what to mend when that fails. */
final class Vendors {

    private static final System.Logger LOG = System.getLogger(Vendors.class.getName());

    private Vendors() {}

    static Vendor open(Settings settings, Owner owner, Clock clock) throws ResourceException {
        try {
            Vendor vendor = Vendor.open(settings, dataSource(settings.text(Property.JOURNAL)), owner, clock);
            LOG.log(
                    System.Logger.Level.INFO,
                    "authority {0} at {1}, {2}",
                    vendor.name(),
                    settings.endpoint(),
                    settings);
            return vendor;
        } catch (IllegalArgumentException unfit) {
            throw new InvalidPropertyException(unfit.getMessage(), unfit);
        } catch (JournalException unreachable) {
            throw new ResourceAdapterInternalException(
                    unreachable.getMessage() + ": check property journalDataSource and its database", unreachable);
        }
    }

    /** The name is the administrator's, not a user's. */
    @SuppressWarnings("BanJNDI")
    private static DataSource dataSource(String name) throws InvalidPropertyException {
        try {
            if (new InitialContext().lookup(name) instanceof DataSource source) {
                return source;
            }
            throw new InvalidPropertyException("property journalDataSource: " + name + " is not a data source");
        } catch (NamingException unknown) {
            throw new InvalidPropertyException(
                    "property journalDataSource: there is no data source " + name
                            + "; make a non-transactional JDBC resource of that name on the application's database",
                    unknown);
        }
    }
}

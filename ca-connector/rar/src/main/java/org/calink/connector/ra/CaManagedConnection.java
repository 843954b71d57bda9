package org.calink.connector.ra;

import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.calink.connector.desk.Vendor;

/**
 * A physical connection as the server's pool sees it. There is no socket behind it: it carries the branch of the transaction
 * it takes part in, and the handles that use it.
 */
final class CaManagedConnection implements ManagedConnection {

    private final Vendor vendor;
    private final CaXaResource branch;
    private final Set<CaConnectionHandle> handles = ConcurrentHashMap.newKeySet();
    private final Set<ConnectionEventListener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean destroyed;
    private PrintWriter log;

    CaManagedConnection(Vendor vendor) {
        this.vendor = vendor;
        this.branch = new CaXaResource(vendor);
    }

    @Override
    public Object getConnection(Subject subject, ConnectionRequestInfo info) throws ResourceException {
        requireUsable();
        CaConnectionHandle handle = new CaConnectionHandle(this);
        handles.add(handle);
        return handle;
    }

    /** The pool takes the connection back: whoever still holds a handle must not use it. */
    @Override
    public void cleanup() {
        handles.forEach(CaConnectionHandle::invalidate);
        handles.clear();
    }

    @Override
    public void destroy() {
        cleanup();
        destroyed = true;
    }

    @Override
    public void associateConnection(Object connection) throws ResourceException {
        requireUsable();
        if (!(connection instanceof CaConnectionHandle handle)) {
            throw new IllegalStateException("not a connection of this adapter");
        }
        handle.moveTo(this);
        handles.add(handle);
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() {
        return branch;
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("certificates are reserved in JTA transactions only");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return new CaMetaData(vendor);
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        log = writer;
    }

    @Override
    public PrintWriter getLogWriter() {
        return log;
    }

    Vendor vendor() {
        return vendor;
    }

    CaXaResource branch() {
        return branch;
    }

    boolean isUsable() {
        return !destroyed && !vendor.isClosed();
    }

    void forget(CaConnectionHandle handle) {
        handles.remove(handle);
    }

    void closed(CaConnectionHandle handle) {
        forget(handle);
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
        event.setConnectionHandle(handle);
        listeners.forEach(listener -> listener.connectionClosed(event));
    }

    /** The journal cannot be reached: the pool shall not hand this connection out again. */
    void failed(Exception cause) {
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_ERROR_OCCURRED, cause);
        new CopyOnWriteArrayList<>(listeners).forEach(listener -> listener.connectionErrorOccurred(event));
    }

    private void requireUsable() throws ResourceException {
        if (!isUsable()) {
            throw new IllegalStateException("this connection was destroyed");
        }
    }
}

package org.calink.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.calink.kernel.Aggregate;

/**
 * A stored file. The bytes rest encrypted under a random name outside the database; this row says what they are, by their
 * content and not by their name. Never changed: a better scan is a new document.
 */
@Entity
@Table(name = "document")
public class Document extends Aggregate {

    @Column(name = "owner_account_id", updatable = false)
    private Long ownerAccountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private DocumentKind kind;

    @Column(name = "file_name", nullable = false, updatable = false)
    private String fileName;

    @Column(name = "content_type", nullable = false, updatable = false)
    private String contentType;

    @Column(name = "byte_count", nullable = false, updatable = false)
    private long size;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Column(name = "storage_name", nullable = false, updatable = false, unique = true)
    private String storageName;

    protected Document() {}

    /**
     * @param ownerAccountId whose it is; null for what belongs to the house
     * @param stored what the storage says about the bytes
     */
    public Document(
            Long ownerAccountId, DocumentKind kind, String fileName, FileType type, Stored stored, Instant now) {
        super(now);
        this.ownerAccountId = ownerAccountId;
        this.kind = kind;
        this.fileName = FileNames.safe(fileName, type);
        this.contentType = type.contentType();
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.storageName = stored.name();
    }

    /**
     * What the storage keeps of a file.
     *
     * @param name random name in the storage
     * @param size bytes in clear
     * @param sha256 of the clear bytes, in hex
     */
    public record Stored(String name, long size, String sha256) {}

    public boolean isOwnedBy(long accountId) {
        return ownerAccountId != null && ownerAccountId == accountId;
    }

    public boolean isImage() {
        return contentType.startsWith("image/");
    }

    public Long getOwnerAccountId() {
        return ownerAccountId;
    }

    public DocumentKind getKind() {
        return kind;
    }

    public String getFileName() {
        return fileName;
    }

    public String getContentType() {
        return contentType;
    }

    public long getSize() {
        return size;
    }

    public String getSha256() {
        return sha256;
    }

    public String getStorageName() {
        return storageName;
    }
}

package org.calink.connector.link;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Collects an answer of at most 16 MB (a large CRL); a longer one is an error, not an exhausted heap. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private static final int LIMIT = 16 << 20;

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
    private Flow.Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription = granted;
        granted.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            collected.write(part, 0, part.length);
        }
        if (collected.size() > LIMIT) {
            subscription.cancel();
            body.completeExceptionally(new IOException("an answer of more than " + LIMIT + " bytes"));
        }
    }

    @Override
    public void onError(Throwable trouble) {
        body.completeExceptionally(trouble);
    }

    @Override
    public void onComplete() {
        body.complete(collected.toByteArray());
    }
}

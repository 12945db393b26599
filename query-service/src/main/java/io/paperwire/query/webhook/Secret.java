package io.paperwire.query.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.util.Base64;

/** A webhook's signing secret in the form of the specification: {@code whsec_} and base64. */
record Secret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The signature of a message, version included. */
    String sign(String messageId, long epochSeconds, String body) {
        try {
            return new Webhook(value).sign(messageId, epochSeconds, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a secret that was made here always signs", e);
        }
    }

    /** Says nothing: it must not get into a log. */
    @Override
    public String toString() {
        return "Secret";
    }
}

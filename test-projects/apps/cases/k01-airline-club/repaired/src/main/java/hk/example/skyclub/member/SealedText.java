package hk.example.skyclub.member;

import jakarta.persistence.AttributeConverter;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/** Keeps a text sealed in the database; the key lies in the key store of the platform. */
public class SealedText implements AttributeConverter<String, String> {
    private final TextEncryptor encryptor;

    public SealedText(TextEncryptor encryptor) {
        this.encryptor = encryptor;
    }

    @Override
    public String convertToDatabaseColumn(String text) {
        return text == null ? null : encryptor.encrypt(text);
    }

    @Override
    public String convertToEntityAttribute(String sealed) {
        return sealed == null ? null : encryptor.decrypt(sealed);
    }
}

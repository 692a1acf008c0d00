package hk.example.photos;

import jakarta.persistence.AttributeConverter;
import org.springframework.security.crypto.encrypt.TextEncryptor;

public class CipherConverter implements AttributeConverter<String, String> {
    private final TextEncryptor encryptor;

    public CipherConverter(TextEncryptor encryptor) {
        this.encryptor = encryptor;
    }

    @Override
    public String convertToDatabaseColumn(String plain) {
        return encryptor.encrypt(plain);
    }

    @Override
    public String convertToEntityAttribute(String sealed) {
        return encryptor.decrypt(sealed);
    }
}

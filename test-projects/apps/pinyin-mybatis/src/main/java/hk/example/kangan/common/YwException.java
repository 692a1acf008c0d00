package hk.example.kangan.common;

/** 业务异常 */
public class YwException extends RuntimeException {

    public YwException(String message) {
        super(message);
    }
}

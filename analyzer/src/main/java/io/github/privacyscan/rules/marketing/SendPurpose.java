package io.github.privacyscan.rules.marketing;

import io.github.privacyscan.link.LinkedProgram;
import io.github.privacyscan.link.Procedure;
import io.github.privacyscan.link.Resolution;
import io.github.privacyscan.program.Constant;
import io.github.privacyscan.program.Instruction;
import io.github.privacyscan.rules.Wording;
import io.github.privacyscan.rules.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a method that sends messages says about their purpose: by its name and the texts it writes, the name of its
 * class, and that of its package.
 * A message that serves a purchase or an account is never taken for marketing.
 */
enum SendPurpose {
    /** Direct marketing. */
    MARKETING,
    /** A service message: one-time password, receipt, delivery, password reset. */
    SERVICE,
    /** It does not say. */
    UNKNOWN;

    private static final Words MARKETING_WORDS = Words.of(
            "promo",
            "promos",
            "promote",
            "promotes",
            "promotion",
            "promotions",
            "promotional",
            "campaign",
            "campaigns",
            "newsletter",
            "newsletters",
            "marketing",
            "edm",
            "edms",
            "advert",
            "advertisement",
            "advertising",
            "offer",
            "offers",
            "upsell",
            "winback",
            "優惠",
            "推廣",
            "宣傳",
            "促銷",
            "优惠",
            "推广",
            "宣传",
            "促销");

    private static final Words SERVICE_WORDS = Words.of(
            "otp",
            "verification",
            "verify",
            "receipt",
            "receipts",
            "invoice",
            "invoices",
            "delivery",
            "deliveries",
            "delivered",
            "shipment",
            "shipping",
            "shipped",
            "dispatch",
            "dispatched",
            "password",
            "reset",
            "confirmation",
            "confirm",
            "confirmed",
            "activation",
            "activate",
            "alert",
            "statement",
            "appointment",
            "refund",
            "驗證碼",
            "验证码",
            "收據",
            "收据",
            "送貨",
            "发货",
            "密碼",
            "密码",
            "訂單確認",
            "订单确认");

    /** The purpose that a method states. */
    static SendPurpose of(LinkedProgram program, Procedure procedure) {
        List<String> own = Stream.concat(Stream.of(procedure.method().name()), texts(program, procedure))
                .toList();
        String owner = procedure.method().owner();
        String type = Wording.simpleName(owner);
        String packageName = owner.substring(0, owner.length() - type.length());
        return Stream.of(own, List.of(type), List.of(packageName))
                .map(SendPurpose::of)
                .filter(stated -> stated != UNKNOWN)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static SendPurpose of(List<String> texts) {
        if (texts.stream().anyMatch(SERVICE_WORDS::areIn)) {
            return SERVICE;
        }
        return texts.stream().anyMatch(MARKETING_WORDS::areIn) ? MARKETING : UNKNOWN;
    }

    /** Strings written in the method and constant fields it reads. */
    private static Stream<String> texts(LinkedProgram program, Procedure procedure) {
        List<Instruction> code = procedure.body().code();
        return java.util.stream.IntStream.range(0, code.size())
                .boxed()
                .flatMap(i -> text(program, code.get(i), procedure.resolution(i)));
    }

    private static Stream<String> text(LinkedProgram program, Instruction instruction, Resolution resolution) {
        if (instruction instanceof Instruction.Const literal) {
            return literal.value() instanceof Constant.Text text ? Stream.of(text.value()) : Stream.empty();
        }
        return resolution instanceof Resolution.Field field
                ? program.field(field.field()).flatMap(declaration -> declaration.constant()).stream()
                : Stream.empty();
    }
}

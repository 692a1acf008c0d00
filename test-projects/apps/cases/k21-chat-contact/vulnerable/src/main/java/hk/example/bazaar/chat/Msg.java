package hk.example.bazaar.chat;

import java.util.UUID;

public record Msg(UUID from, UUID to, String text) {}

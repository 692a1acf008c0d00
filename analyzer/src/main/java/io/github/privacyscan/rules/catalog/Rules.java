package io.github.privacyscan.rules.catalog;

import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.access.EnumerableLookUp;
import io.github.privacyscan.rules.access.LookUpAcrossBrands;
import io.github.privacyscan.rules.access.OptionalOwnerPredicate;
import io.github.privacyscan.rules.access.RecordByForeignId;
import io.github.privacyscan.rules.access.RequestBoundToEntity;
import io.github.privacyscan.rules.access.SharedBetweenUsers;
import io.github.privacyscan.rules.access.UnguardedEndpoint;
import io.github.privacyscan.rules.access.VisibleRecipients;
import io.github.privacyscan.rules.access.WeakIdentityCheck;
import io.github.privacyscan.rules.authority.IncompleteDisclosureRecord;
import io.github.privacyscan.rules.authority.OverbroadRelease;
import io.github.privacyscan.rules.authority.UnguardedRelease;
import io.github.privacyscan.rules.children.ExposedChild;
import io.github.privacyscan.rules.children.ExposedReporter;
import io.github.privacyscan.rules.children.NoErasure;
import io.github.privacyscan.rules.children.NoGuardian;
import io.github.privacyscan.rules.children.OpenChildForm;
import io.github.privacyscan.rules.disclosure.ConsentUnchecked;
import io.github.privacyscan.rules.disclosure.PersonalDataSentOut;
import io.github.privacyscan.rules.disclosure.PersonalDataToAiModel;
import io.github.privacyscan.rules.hkid.DerivedIdentityCardNumber;
import io.github.privacyscan.rules.hkid.IdentityCardCopy;
import io.github.privacyscan.rules.hkid.IdentityCardNumberWithName;
import io.github.privacyscan.rules.hkid.PredictableCredential;
import io.github.privacyscan.rules.keeping.CopyLeftBehind;
import io.github.privacyscan.rules.keeping.EntryWithoutExpiry;
import io.github.privacyscan.rules.keeping.HiddenInsteadOfErased;
import io.github.privacyscan.rules.keeping.StoreWithoutErasure;
import io.github.privacyscan.rules.keeping.UnchangeableColumn;
import io.github.privacyscan.rules.marketing.ConsentByDefault;
import io.github.privacyscan.rules.marketing.ConsentWithoutNotice;
import io.github.privacyscan.rules.marketing.ConsentWithoutRecord;
import io.github.privacyscan.rules.marketing.CustomerListUpload;
import io.github.privacyscan.rules.marketing.FirstUseUntold;
import io.github.privacyscan.rules.marketing.NoConsent;
import io.github.privacyscan.rules.marketing.NoUnsubscribe;
import io.github.privacyscan.rules.marketing.NoWayToOptOut;
import io.github.privacyscan.rules.marketing.NumbersNotWashed;
import io.github.privacyscan.rules.marketing.OptOutIgnored;
import io.github.privacyscan.rules.marketing.OptOutOverwritten;
import io.github.privacyscan.rules.marketing.PromotionInService;
import io.github.privacyscan.rules.marketing.ProvidedForMarketing;
import io.github.privacyscan.rules.marketing.UnknownAsConsent;
import io.github.privacyscan.rules.marketing.UnsubscribeTooLate;
import io.github.privacyscan.rules.notice.CollectionWithoutStatement;
import io.github.privacyscan.rules.notice.PolicyOutOfReach;
import io.github.privacyscan.rules.notice.UnmarkedObligation;
import io.github.privacyscan.rules.own.DeclaredFlow;
import io.github.privacyscan.rules.protection.BrokenCipher;
import io.github.privacyscan.rules.protection.HiddenField;
import io.github.privacyscan.rules.protection.PublicFile;
import io.github.privacyscan.rules.protection.RawBiometric;
import io.github.privacyscan.rules.protection.StorageAtRest;
import io.github.privacyscan.rules.protection.UnencryptedBackup;
import io.github.privacyscan.rules.protection.WeakPseudonym;
import io.github.privacyscan.rules.samples.RealDataInSamples;
import io.github.privacyscan.rules.security.OverexposedResponse;
import io.github.privacyscan.rules.security.PersonalDataInErrors;
import io.github.privacyscan.rules.security.PersonalDataInLogs;
import io.github.privacyscan.rules.security.PersonalDataInTelemetry;
import io.github.privacyscan.rules.security.PersonalDataInUrl;
import io.github.privacyscan.rules.security.PersonalDataWithoutTls;
import io.github.privacyscan.rules.security.WholeObjectInLogs;
import io.github.privacyscan.rules.settings.ExposedConsole;
import io.github.privacyscan.rules.settings.RecoverableCredential;
import io.github.privacyscan.rules.social.LinkedIdentities;
import io.github.privacyscan.rules.social.PublicByDefault;
import io.github.privacyscan.rules.social.PublicReply;
import io.github.privacyscan.rules.tracking.AnonymousJoin;
import io.github.privacyscan.rules.tracking.LongLivedCookie;
import io.github.privacyscan.rules.tracking.PersonalDataInCookie;
import io.github.privacyscan.rules.tracking.PersonalDataToTracker;
import io.github.privacyscan.rules.tracking.TrackingWithoutRefusal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules there are, by the package they lie in. */
public final class Rules {

    private Rules() {}

    /** All rules, by class name. */
    public static List<Rule> all() {
        return Stream.of(
                        access(),
                        authority(),
                        children(),
                        disclosure(),
                        hkid(),
                        keeping(),
                        marketing(),
                        notice(),
                        own(),
                        protection(),
                        samples(),
                        security(),
                        settings(),
                        social(),
                        tracking())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(rule -> rule.getClass().getSimpleName()))
                .toList();
    }

    private static List<Rule> access() {
        return List.of(
                new EnumerableLookUp(),
                new LookUpAcrossBrands(),
                new OptionalOwnerPredicate(),
                new RecordByForeignId(),
                new RequestBoundToEntity(),
                new SharedBetweenUsers(),
                new UnguardedEndpoint(),
                new VisibleRecipients(),
                new WeakIdentityCheck());
    }

    private static List<Rule> authority() {
        return List.of(new IncompleteDisclosureRecord(), new OverbroadRelease(), new UnguardedRelease());
    }

    private static List<Rule> children() {
        return List.of(
                new ExposedChild(), new ExposedReporter(), new NoErasure(), new NoGuardian(), new OpenChildForm());
    }

    private static List<Rule> disclosure() {
        return List.of(new ConsentUnchecked(), new PersonalDataSentOut(), new PersonalDataToAiModel());
    }

    private static List<Rule> hkid() {
        return List.of(
                new DerivedIdentityCardNumber(),
                new IdentityCardCopy(),
                new IdentityCardNumberWithName(),
                new PredictableCredential());
    }

    private static List<Rule> keeping() {
        return List.of(
                new CopyLeftBehind(),
                new EntryWithoutExpiry(),
                new HiddenInsteadOfErased(),
                new StoreWithoutErasure(),
                new UnchangeableColumn());
    }

    private static List<Rule> marketing() {
        return List.of(
                new ConsentByDefault(),
                new ConsentWithoutRecord(),
                new CustomerListUpload(),
                new NoConsent(),
                new FirstUseUntold(),
                new PromotionInService(),
                new ConsentWithoutNotice(),
                new NoUnsubscribe(),
                new NoWayToOptOut(),
                new NumbersNotWashed(),
                new OptOutIgnored(),
                new OptOutOverwritten(),
                new ProvidedForMarketing(),
                new UnknownAsConsent(),
                new UnsubscribeTooLate());
    }

    private static List<Rule> notice() {
        return List.of(new CollectionWithoutStatement(), new PolicyOutOfReach(), new UnmarkedObligation());
    }

    private static List<Rule> own() {
        return List.of(new DeclaredFlow());
    }

    private static List<Rule> protection() {
        return List.of(
                new BrokenCipher(),
                new HiddenField(),
                new PublicFile(),
                new RawBiometric(),
                new StorageAtRest(),
                new UnencryptedBackup(),
                new WeakPseudonym());
    }

    private static List<Rule> samples() {
        return List.of(new RealDataInSamples());
    }

    private static List<Rule> security() {
        return List.of(
                new OverexposedResponse(),
                new PersonalDataInErrors(),
                new PersonalDataInLogs(),
                new PersonalDataInTelemetry(),
                new PersonalDataInUrl(),
                new PersonalDataWithoutTls(),
                new WholeObjectInLogs());
    }

    private static List<Rule> settings() {
        return List.of(new ExposedConsole(), new RecoverableCredential());
    }

    private static List<Rule> social() {
        return List.of(new LinkedIdentities(), new PublicByDefault(), new PublicReply());
    }

    private static List<Rule> tracking() {
        return List.of(
                new AnonymousJoin(),
                new LongLivedCookie(),
                new PersonalDataInCookie(),
                new PersonalDataToTracker(),
                new TrackingWithoutRefusal());
    }
}

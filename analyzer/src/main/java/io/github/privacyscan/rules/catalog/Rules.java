package io.github.privacyscan.rules.catalog;

import io.github.privacyscan.rules.Rule;
import io.github.privacyscan.rules.authority.IncompleteDisclosureRecord;
import io.github.privacyscan.rules.authority.OverbroadRelease;
import io.github.privacyscan.rules.authority.UnguardedRelease;
import io.github.privacyscan.rules.children.ExposedChild;
import io.github.privacyscan.rules.children.ExposedReporter;
import io.github.privacyscan.rules.children.NoErasure;
import io.github.privacyscan.rules.children.NoGuardian;
import io.github.privacyscan.rules.children.OpenChildForm;
import io.github.privacyscan.rules.access.LookUpAcrossBrands;
import io.github.privacyscan.rules.access.OptionalOwnerPredicate;
import io.github.privacyscan.rules.access.RecordByForeignId;
import io.github.privacyscan.rules.access.RequestBoundToEntity;
import io.github.privacyscan.rules.access.SharedBetweenUsers;
import io.github.privacyscan.rules.access.WeakIdentityCheck;
import io.github.privacyscan.rules.disclosure.PersonalDataSentOut;
import io.github.privacyscan.rules.disclosure.PersonalDataToAiModel;
import io.github.privacyscan.rules.hkid.DerivedIdentityCardNumber;
import io.github.privacyscan.rules.hkid.IdentityCardNumberWithName;
import io.github.privacyscan.rules.hkid.PredictableCredential;
import io.github.privacyscan.rules.marketing.ConsentByDefault;
import io.github.privacyscan.rules.marketing.CustomerListUpload;
import io.github.privacyscan.rules.marketing.NoConsent;
import io.github.privacyscan.rules.keeping.HiddenInsteadOfErased;
import io.github.privacyscan.rules.keeping.StoreWithoutErasure;
import io.github.privacyscan.rules.keeping.UnchangeableColumn;
import io.github.privacyscan.rules.marketing.OptOutIgnored;
import io.github.privacyscan.rules.marketing.OptOutOverwritten;
import io.github.privacyscan.rules.marketing.UnknownAsConsent;
import io.github.privacyscan.rules.own.DeclaredFlow;
import io.github.privacyscan.rules.protection.HiddenField;
import io.github.privacyscan.rules.protection.RawBiometric;
import io.github.privacyscan.rules.protection.StorageAtRest;
import io.github.privacyscan.rules.protection.UnencryptedBackup;
import io.github.privacyscan.rules.protection.WeakPseudonym;
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
import io.github.privacyscan.rules.social.PublicReply;
import io.github.privacyscan.rules.tracking.LongLivedCookie;
import io.github.privacyscan.rules.tracking.PersonalDataInCookie;
import io.github.privacyscan.rules.tracking.PersonalDataToTracker;
import io.github.privacyscan.rules.tracking.TrackingWithoutRefusal;
import java.util.List;

/** The rules there are. */
public final class Rules {

    private Rules() {}

    /** All rules, by class name. */
    public static List<Rule> all() {
        return List.of(
                new ConsentByDefault(),
                new CustomerListUpload(),
                new DeclaredFlow(),
                new DerivedIdentityCardNumber(),
                new ExposedChild(),
                new ExposedConsole(),
                new ExposedReporter(),
                new HiddenField(),
                new HiddenInsteadOfErased(),
                new IdentityCardNumberWithName(),
                new IncompleteDisclosureRecord(),
                new LinkedIdentities(),
                new LongLivedCookie(),
                new NoConsent(),
                new NoErasure(),
                new NoGuardian(),
                new OpenChildForm(),
                new HiddenField(),
                new LookUpAcrossBrands(),
                new OptOutIgnored(),
                new OptOutOverwritten(),
                new OverbroadRelease(),
                new OptionalOwnerPredicate(),
                new OverexposedResponse(),
                new PersonalDataInCookie(),
                new PersonalDataInErrors(),
                new PersonalDataInLogs(),
                new PersonalDataInTelemetry(),
                new PersonalDataInUrl(),
                new PersonalDataSentOut(),
                new PersonalDataToAiModel(),
                new PersonalDataToTracker(),
                new PersonalDataWithoutTls(),
                new PredictableCredential(),
                new PublicReply(),
                new RawBiometric(),
                new RecordByForeignId(),
                new RecoverableCredential(),
                new StorageAtRest(),
                new TrackingWithoutRefusal(),
                new UnencryptedBackup(),
                new UnguardedRelease(),
                new UnknownAsConsent(),
                new WeakPseudonym(),
                new RequestBoundToEntity(),
                new SharedBetweenUsers(),
                new WeakIdentityCheck(),
                new StoreWithoutErasure(),
                new UnchangeableColumn(),
                new WholeObjectInLogs());
    }
}

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessText</name>
    <message>
        <source>all of</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: nothing that AWS has</source>
        <translation>%1: nichts, was AWS hat</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more service(s)</source>
        <translation>
            <numerusform>und %n weiterer Dienst</numerusform>
            <numerusform>und %n weitere Dienste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>✔ done</source>
        <translation>✔ erledigt</translation>
    </message>
    <message>
        <source>Rolewright itself</source>
        <translation>Rolewright selbst</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>root of %1</source>
        <translation>Root von %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>Richtlinie %1</translation>
    </message>
    <message>
        <source>session token of %1</source>
        <translation>Sitzungstoken von %1</translation>
    </message>
    <message>
        <source>instance profile %1</source>
        <translation>Instanzprofil %1</translation>
    </message>
    <message>
        <source>MFA device %1</source>
        <translation>MFA-Gerät %1</translation>
    </message>
    <message>
        <source>provider %1</source>
        <translation>Anbieter %1</translation>
    </message>
    <message>
        <source>resource %1</source>
        <translation>Ressource %1</translation>
    </message>
    <message>
        <source>function %1</source>
        <translation>Funktion %1</translation>
    </message>
</context>
<context>
    <name>BucketPolicy</name>
    <message>
        <source>Who may do what with this bucket and its objects, told at the bucket. Somebody of another account needs both: a statement here and a policy of their own.</source>
        <translation>Wer mit diesem Bucket und seinen Objekten was darf, beim Bucket gesagt. Wer aus einem anderen Konto kommt, braucht beides: eine Anweisung hier und eine eigene Richtlinie.</translation>
    </message>
    <message>
        <source>Bucket policy as JSON</source>
        <translation>Bucket-Richtlinie als JSON</translation>
    </message>
    <message>
        <source>Change the policy of bucket %1</source>
        <translation>Die Richtlinie des Buckets %1 ändern</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>− given up</source>
        <translation>− aufgegeben</translation>
    </message>
    <message>
        <source>+ gained</source>
        <translation>+ gewonnen</translation>
    </message>
    <message>
        <source>≠ on other resources</source>
        <translation>≠ auf anderen Ressourcen</translation>
    </message>
</context>
<context>
    <name>ClaimsText</name>
    <message>
        <source>%1… (%2 characters)</source>
        <translation>%1… (%2 Zeichen)</translation>
    </message>
    <message>
        <source>a role that may be asked for, with the provider it trusts</source>
        <translation>eine Rolle, die angefordert werden darf, mit dem Anbieter, dem sie vertraut</translation>
    </message>
    <message>
        <source>the name of the session</source>
        <translation>der Name der Sitzung</translation>
    </message>
    <message>
        <source>the longest session in seconds</source>
        <translation>die längste Sitzung in Sekunden</translation>
    </message>
    <message>
        <source>the source identity, which stays along the chain</source>
        <translation>die Quellidentität, die in der ganzen Kette erhalten bleibt</translation>
    </message>
    <message>
        <source>a session tag that goes down the chain</source>
        <translation>ein Sitzungs-Tag, das entlang der Kette weitergegeben wird</translation>
    </message>
    <message>
        <source>a session tag: aws:PrincipalTag/%1</source>
        <translation>ein Sitzungs-Tag: aws:PrincipalTag/%1</translation>
    </message>
    <message>
        <source>AWS takes no notice of it</source>
        <translation>AWS beachtet es nicht</translation>
    </message>
    <message>
        <source>a document type has no place in a SAML response</source>
        <translation>eine Dokumenttyp-Angabe hat in einer SAML-Antwort keinen Platz</translation>
    </message>
    <message>
        <source>this is no XML: %1</source>
        <translation>das ist kein XML: %1</translation>
    </message>
    <message>
        <source>who it is: saml:sub</source>
        <translation>um wen es geht: saml:sub</translation>
    </message>
    <message>
        <source>whom it is made out to</source>
        <translation>für wen sie ausgestellt ist</translation>
    </message>
    <message>
        <source>who signed it: the OpenID Connect provider of the account is found by it</source>
        <translation>wer signiert hat: danach wird der OpenID-Connect-Anbieter des Kontos gesucht</translation>
    </message>
    <message>
        <source>who it is: condition key …:sub</source>
        <translation>um wen es geht: Bedingungsschlüssel …:sub</translation>
    </message>
    <message>
        <source>whom it is made out to: condition key …:aud</source>
        <translation>für wen es ausgestellt ist: Bedingungsschlüssel …:aud</translation>
    </message>
    <message>
        <source>when it was signed</source>
        <translation>wann signiert wurde</translation>
    </message>
    <message>
        <source>session tags that go down the chain</source>
        <translation>Sitzungs-Tags, die entlang der Kette weitergegeben werden</translation>
    </message>
    <message>
        <source>this is no base64url</source>
        <translation>das ist kein base64url</translation>
    </message>
    <message>
        <source>this is no JSON object</source>
        <translation>das ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>an ID token has three parts with dots between them</source>
        <translation>ein ID-Token hat drei Teile mit Punkten dazwischen</translation>
    </message>
    <message>
        <source>it is longer than %1 characters</source>
        <translation>länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>this is no base64</source>
        <translation>das ist kein Base64</translation>
    </message>
    <message>
        <source>after that the response proves nothing any more</source>
        <translation>danach beweist die Antwort nichts mehr</translation>
    </message>
</context>
<context>
    <name>ConditionOperators</name>
    <message>
        <source>`%1` does not fit %2: write %3.</source>
        <translation>`%1` passt nicht zu %2. Erwartet wird: %3.</translation>
    </message>
</context>
<context>
    <name>ConnectPlan</name>
    <message>
        <source>There is no account to connect.</source>
        <translation>Es gibt kein Konto zum Verbinden.</translation>
    </message>
    <message>
        <source>Choose SAML, OpenID Connect or both.</source>
        <translation>Wählen Sie SAML, OpenID Connect oder beides.</translation>
    </message>
    <message>
        <source>SAML provider %1</source>
        <translation>SAML-Anbieter %1</translation>
    </message>
    <message>
        <source>Give the SAML provider %1 the metadata of now</source>
        <translation>Dem SAML-Anbieter %1 die aktuellen Metadaten geben</translation>
    </message>
    <message>
        <source>The SAML provider needs a name.</source>
        <translation>Der SAML-Anbieter braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a SAML provider %1 already, and it is not the practice one: choose another name.</source>
        <translation>Es gibt schon einen SAML-Anbieter %1, und er ist nicht der Übungsanbieter: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Create the SAML provider %1 from the metadata of the practice identity provider</source>
        <translation>Den SAML-Anbieter %1 aus den Metadaten des Übungs-Identitätsanbieters anlegen</translation>
    </message>
    <message>
        <source>OpenID Connect needs an audience: the name that tokens are made out to.</source>
        <translation>OpenID Connect braucht eine Zielgruppe: den Namen, auf den Token ausgestellt werden.</translation>
    </message>
    <message>
        <source>Create the OpenID Connect provider %1 for the audience %2</source>
        <translation>Den OpenID-Connect-Anbieter %1 für die Zielgruppe %2 anlegen</translation>
    </message>
    <message>
        <source>Let the OpenID Connect provider take tokens for the audience %1 as well</source>
        <translation>Den OpenID-Connect-Anbieter auch Token für die Zielgruppe %1 annehmen lassen</translation>
    </message>
    <message>
        <source>OpenID Connect provider %1 with the audience %2</source>
        <translation>OpenID-Connect-Anbieter %1 mit der Zielgruppe %2</translation>
    </message>
    <message>
        <source>Give the OpenID Connect provider the keys of now</source>
        <translation>Dem OpenID-Connect-Anbieter die aktuellen Schlüssel geben</translation>
    </message>
    <message>
        <source>Role: %1</source>
        <translation>Rolle: %1</translation>
    </message>
    <message>
        <source>Create the role %1, which people of the practice directory may have; it may do nothing until it is given policies</source>
        <translation>Die Rolle %1 anlegen, die Personen des Übungsverzeichnisses bekommen können; sie darf nichts, bis sie Richtlinien bekommt</translation>
    </message>
    <message>
        <source>Role %1, which trusts it</source>
        <translation>Rolle %1, die ihm vertraut</translation>
    </message>
    <message>
        <source>The trust policy of %1 cannot be added to: %2</source>
        <translation>Die Vertrauensrichtlinie von %1 lässt sich nicht ergänzen: %2</translation>
    </message>
    <message>
        <source>Add the practice identity provider to whom the role %1 trusts; who is trusted now stays so</source>
        <translation>Den Übungs-Identitätsanbieter zu denen hinzufügen, denen die Rolle %1 vertraut; wem sie jetzt vertraut, dem vertraut sie weiter</translation>
    </message>
    <message>
        <source>Let SAML offer the role to %1</source>
        <translation>SAML die Rolle %1 anbieten lassen</translation>
    </message>
</context>
<context>
    <name>EvaluationSteps</name>
    <message>
        <source>passes</source>
        <translation>lässt durch</translation>
    </message>
    <message>
        <source>stops</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>sagt nichts</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>not present</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Explicit Deny</source>
        <translation>Explizites Deny</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>zählt nicht</translation>
    </message>
    <message>
        <source>none applies</source>
        <translation>keines trifft zu</translation>
    </message>
    <message>
        <source>a Deny in any policy ends the evaluation: %1</source>
        <translation>ein Deny in irgendeiner Richtlinie beendet die Auswertung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n Deny statement(s) looked at</source>
        <translation>
            <numerusform>%n Deny-Anweisung geprüft</numerusform>
            <numerusform>%n Deny-Anweisungen geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>no RCP denies, and RCPFullAWSAccess allows</source>
        <translation>keine RCP verweigert, und RCPFullAWSAccess erlaubt</translation>
    </message>
    <message>
        <source>does not count: the service allows this call by itself</source>
        <translation>zählt nicht: Der Dienst erlaubt diesen Aufruf von sich aus</translation>
    </message>
    <message>
        <source>allows</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>RestrictPublicBuckets is on, and does not concern this request</source>
        <translation>RestrictPublicBuckets ist eingeschaltet und betrifft diese Anfrage nicht</translation>
    </message>
</context>
<context>
    <name>ExecutionRoles</name>
    <message>
        <source>its trust does not let Lambda in</source>
        <translation>ihre Vertrauensrichtlinie lässt Lambda nicht herein</translation>
    </message>
    <message>
        <source>The role that the function runs with</source>
        <translation>Rolle, mit der die Funktion läuft</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>&amp;Wählen</translation>
    </message>
</context>
<context>
    <name>GuardrailText</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>✔ allows</source>
        <translation>✔ erlaubt</translation>
    </message>
    <message>
        <source>✔ denies nothing</source>
        <translation>✔ verweigert nichts</translation>
    </message>
    <message>
        <source>◐ depends</source>
        <translation>◐ bedingt</translation>
    </message>
    <message>
        <source>✖ denies</source>
        <translation>✖ verweigert</translation>
    </message>
    <message>
        <source>✖ stops: nothing allows it</source>
        <translation>✖ stoppt: nichts erlaubt es</translation>
    </message>
</context>
<context>
    <name>KeyTypes</name>
    <message>
        <source>String</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Boolean</source>
        <translation>Boolean</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>%1, several</source>
        <translation>%1, mehrere</translation>
    </message>
    <message>
        <source>a key that the catalogue does not know: its value is taken as it is</source>
        <translation>ein Schlüssel, den der Katalog nicht kennt: Sein Wert wird genommen, wie er ist</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>beliebiger Text</translation>
    </message>
    <message>
        <source>an ARN, such as arn:aws:iam::111122223333:role/R1</source>
        <translation>ein ARN, etwa arn:aws:iam::111122223333:role/R1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number, such as 300</source>
        <translation>eine Zahl, etwa 300</translation>
    </message>
    <message>
        <source>a moment, such as 2026-11-24T09:00:00Z, or seconds since 1970</source>
        <translation>ein Zeitpunkt, etwa 2026-11-24T09:00:00Z, oder Sekunden seit 1970</translation>
    </message>
    <message>
        <source>an address, such as 203.0.113.7 or 2001:db8::1</source>
        <translation>eine Adresse, etwa 203.0.113.7 oder 2001:db8::1</translation>
    </message>
    <message>
        <source>base64 text</source>
        <translation>Base64-Text</translation>
    </message>
    <message>
        <source>%1; several apart by commas</source>
        <translation>%1; mehrere durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Write a whole key, such as aws:SourceIp or aws:PrincipalTag/Team.</source>
        <translation>Schreiben Sie einen ganzen Schlüssel, etwa aws:SourceIp oder aws:PrincipalTag/Team.</translation>
    </message>
    <message>
        <source>Give %1 a value: until then this line does not count.</source>
        <translation>Geben Sie %1 einen Wert: Bis dahin zählt diese Zeile nicht.</translation>
    </message>
    <message>
        <source>%1 is of type %2: write %3.</source>
        <translation>%1 ist vom Typ %2. Erwartet wird: %3.</translation>
    </message>
</context>
<context>
    <name>KeysEditor</name>
    <message>
        <source>With MFA</source>
        <translation>Mit MFA</translation>
    </message>
    <message>
        <source>Age of the MFA, seconds</source>
        <translation>Alter der MFA, Sekunden</translation>
    </message>
    <message>
        <source>From an address</source>
        <translation>Von einer Adresse</translation>
    </message>
    <message>
        <source>Without TLS</source>
        <translation>Ohne TLS</translation>
    </message>
    <message>
        <source>In another region</source>
        <translation>In anderer Region</translation>
    </message>
    <message>
        <source>At another time</source>
        <translation>Zu anderer Zeit</translation>
    </message>
    <message>
        <source>With an external ID</source>
        <translation>Mit externer ID</translation>
    </message>
    <message>
        <source>With a session name</source>
        <translation>Mit Sitzungsnamen</translation>
    </message>
    <message>
        <source>With a source identity</source>
        <translation>Mit Quellidentität</translation>
    </message>
    <message>
        <source>A tag of the principal</source>
        <translation>Ein Tag des Principals</translation>
    </message>
    <message>
        <source>A tag of the resource</source>
        <translation>Ein Tag der Ressource</translation>
    </message>
    <message>
        <source>A tag in the request</source>
        <translation>Ein Tag in der Anfrage</translation>
    </message>
    <message>
        <source>On behalf of a resource</source>
        <translation>Im Auftrag einer Ressource</translation>
    </message>
    <message>
        <source>Through a VPC endpoint</source>
        <translation>Über einen VPC-Endpunkt</translation>
    </message>
</context>
<context>
    <name>MatrixRun</name>
    <message>
        <source>The matrix needs at least one caller, one action and one resource.</source>
        <translation>Die Matrix braucht mindestens einen Aufrufer, eine Aktion und eine Ressource.</translation>
    </message>
    <message>
        <source>%1 callers × %2 actions × %3 resources make %4 cells; at most %5 are asked at once. Take something away.</source>
        <translation>%1 Aufrufer × %2 Aktionen × %3 Ressourcen ergeben %4 Zellen; höchstens %5 werden auf einmal gefragt. Nehmen Sie etwas weg.</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>denied by a Deny</source>
        <translation>durch ein Deny verweigert</translation>
    </message>
    <message>
        <source>denied: nothing allows it</source>
        <translation>verweigert: nichts erlaubt es</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>Organization</name>
    <message>
        <source>RCP</source>
        <translation>RCP</translation>
    </message>
    <message>
        <source>SCP</source>
        <translation>SCP</translation>
    </message>
    <message>
        <source>resource control policies</source>
        <translation>Ressourcenkontrollrichtlinien</translation>
    </message>
    <message>
        <source>service control policies</source>
        <translation>Service-Kontrollrichtlinien</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>%1 has an inactive access key. Delete it when nothing needs it any more.</source>
        <translation>%1 hat einen inaktiven Zugriffsschlüssel. Löschen Sie ihn, wenn ihn nichts mehr braucht.</translation>
    </message>
    <message>
        <source>An access key of %1 is %2 days old. Make a new one and delete this one.</source>
        <translation>Ein Zugriffsschlüssel von %1 ist %2 Tage alt. Legen Sie einen neuen an und löschen Sie diesen.</translation>
    </message>
    <message>
        <source>Nobody can assume the role %1: whom it trusts is gone.</source>
        <translation>Niemand kann die Rolle %1 übernehmen: Wem sie vertraut, den gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The longest session of 1 imported role is not known. It can be set in its Limits.</source>
        <translation>Von einer importierten Rolle ist die längste Sitzung nicht bekannt. Sie lässt sich in deren Limits setzen.</translation>
    </message>
    <message>
        <source>The longest session of %1 imported roles is not known. It can be set in their Limits.</source>
        <translation>Von %1 importierten Rollen ist die längste Sitzung nicht bekannt. Sie lässt sich in deren Limits setzen.</translation>
    </message>
    <message>
        <source>The policy %1 is attached to nobody.</source>
        <translation>Die Richtlinie %1 ist niemandem angefügt.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Managed policies</source>
        <translation>Verwaltete Richtlinien</translation>
    </message>
    <message>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>%1 is %2</source>
        <translation>%1 gleich %2 ist</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 nicht gleich %2 ist</translation>
    </message>
    <message>
        <source>%1 is, in any case, %2</source>
        <translation>%1, gleich ob groß oder klein geschrieben, %2 ist</translation>
    </message>
    <message>
        <source>%1 is not, in any case, %2</source>
        <translation>%1, gleich ob groß oder klein geschrieben, nicht %2 ist</translation>
    </message>
    <message>
        <source>%1 is like %2</source>
        <translation>%1 zum Muster %2 passt</translation>
    </message>
    <message>
        <source>%1 is not like %2</source>
        <translation>%1 nicht zum Muster %2 passt</translation>
    </message>
    <message>
        <source>%1 is less than %2</source>
        <translation>%1 kleiner als %2 ist</translation>
    </message>
    <message>
        <source>%1 is at most %2</source>
        <translation>%1 höchstens %2 ist</translation>
    </message>
    <message>
        <source>%1 is greater than %2</source>
        <translation>%1 größer als %2 ist</translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <translation>%1 mindestens %2 ist</translation>
    </message>
    <message>
        <source>%1 is before %2</source>
        <translation>%1 vor %2 liegt</translation>
    </message>
    <message>
        <source>%1 is not after %2</source>
        <translation>%1 nicht nach %2 liegt</translation>
    </message>
    <message>
        <source>%1 is after %2</source>
        <translation>%1 nach %2 liegt</translation>
    </message>
    <message>
        <source>%1 is not before %2</source>
        <translation>%1 nicht vor %2 liegt</translation>
    </message>
    <message>
        <source>%1 is, in base64, %2</source>
        <translation>%1 in Base64 gleich %2 ist</translation>
    </message>
    <message>
        <source>%1 is within %2</source>
        <translation>%1 in %2 liegt</translation>
    </message>
    <message>
        <source>%1 is not within %2</source>
        <translation>%1 nicht in %2 liegt</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 vorhanden ist</translation>
    </message>
    <message>
        <source>some value of %1</source>
        <translation>ein Wert von %1</translation>
    </message>
    <message>
        <source>every value of %1</source>
        <translation>jeder Wert von %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 fits %2 %3</source>
        <translation>%1 zu %2 %3 passt</translation>
    </message>
    <message>
        <source>%1, or it has none</source>
        <translation>%1 oder es keinen gibt</translation>
    </message>
    <message>
        <source>%1, or it is missing</source>
        <translation>%1 oder der Schlüssel fehlt</translation>
    </message>
    <message>
        <source>Statement %1 denies everybody but those it names: a session needs its role named as well, or it is denied too.</source>
        <translation>Anweisung %1 verweigert allen außer denen, die sie nennt: Bei einer Sitzung muss auch ihre Rolle genannt sein, sonst wird auch sie abgewiesen.</translation>
    </message>
    <message>
        <source>The policy says nothing.</source>
        <translation>Die Richtlinie sagt nichts.</translation>
    </message>
    <message>
        <source>Statement %1 %2.</source>
        <translation>Anweisung %1 %2.</translation>
    </message>
    <message>
        <source>Statement %1 %2, under conditions.</source>
        <translation>Anweisung %1 %2, unter Bedingungen.</translation>
    </message>
    <message>
        <source>allows all actions but those it names, and those that AWS adds later as well</source>
        <translation>erlaubt alle Aktionen außer denen, die sie nennt, auch solche, die AWS später hinzufügt</translation>
    </message>
    <message>
        <source>allows its actions on everything but the resources it names</source>
        <translation>erlaubt ihre Aktionen auf allem außer den Ressourcen, die sie nennt</translation>
    </message>
    <message>
        <source>allows everything: whoever has it is an administrator</source>
        <translation>erlaubt alles: Wer sie hat, ist Administrator</translation>
    </message>
    <message>
        <source>lets anybody of any account assume the role</source>
        <translation>lässt jeden aus jedem Konto die Rolle übernehmen</translation>
    </message>
    <message>
        <source>lets in everybody, without signing in</source>
        <translation>lässt jeden ein, auch ohne Anmeldung</translation>
    </message>
    <message>
        <source>lets in everybody but those it names</source>
        <translation>lässt jeden ein außer denen, die sie nennt</translation>
    </message>
    <message>
        <source>lets its holder get any permission, by %1</source>
        <translation>verhilft ihrem Inhaber zu jeder Berechtigung, durch %1</translation>
    </message>
    <message>
        <source>lets its holder hand any role to a service (iam:PassRole), and use what that role may do</source>
        <translation>lässt ihren Inhaber jede Rolle an einen Dienst übergeben (iam:PassRole) und nutzen, was die Rolle darf</translation>
    </message>
    <message>
        <source>lets its holder assume every role whose trust policy lets them</source>
        <translation>lässt ihren Inhaber jede Rolle übernehmen, deren Vertrauensrichtlinie ihn einlässt</translation>
    </message>
    <message>
        <source>no action</source>
        <translation>keine Aktion</translation>
    </message>
    <message>
        <source>every action</source>
        <translation>jede Aktion</translation>
    </message>
    <message>
        <source>every action but %1</source>
        <translation>jede Aktion außer %1</translation>
    </message>
    <message>
        <source>no resource</source>
        <translation>keiner Ressource</translation>
    </message>
    <message>
        <source>every resource</source>
        <translation>jeder Ressource</translation>
    </message>
    <message>
        <source>every resource but %1</source>
        <translation>jeder Ressource außer %1</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>jedem</translation>
    </message>
    <message>
        <source>everybody but %1</source>
        <translation>jedem außer %1</translation>
    </message>
    <message>
        <source>Allows %1 %2</source>
        <translation>Erlaubt %1 %2</translation>
    </message>
    <message>
        <source>Denies %1 %2</source>
        <translation>Verweigert %1 %2</translation>
    </message>
    <message>
        <source>Leaves possible, and gives nobody, %1</source>
        <translation>Lässt möglich, ohne es jemandem zu geben: %1</translation>
    </message>
    <message>
        <source>Forbids %1</source>
        <translation>Verbietet %1</translation>
    </message>
    <message>
        <source>Allows %1</source>
        <translation>Erlaubt %1</translation>
    </message>
    <message>
        <source>Denies %1</source>
        <translation>Verweigert %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1, only if %2</source>
        <translation>%1, nur wenn %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>%1 is not filled in</source>
        <translation>%1 ist nicht ausgefüllt</translation>
    </message>
    <message>
        <source>%1 holds a character that cannot be seen: type it anew</source>
        <translation>%1 enthält ein unsichtbares Zeichen: Tippen Sie es neu</translation>
    </message>
    <message>
        <source>%1 names nothing</source>
        <translation>%1 nennt nichts</translation>
    </message>
    <message>
        <source>`%1` is no bucket&apos;s name: it has 3 to 63 lower-case letters, digits, dots and hyphens</source>
        <translation>`%1` ist kein Bucket-Name: Er hat 3 bis 63 Kleinbuchstaben, Ziffern, Punkte und Bindestriche</translation>
    </message>
    <message>
        <source>`%1` is no account: write its 12 digits</source>
        <translation>`%1` ist kein Konto: Schreiben Sie seine 12 Ziffern</translation>
    </message>
    <message>
        <source>`%1` is no ARN: write it in full, such as %2</source>
        <translation>`%1` ist kein ARN: Schreiben Sie ihn ganz aus, etwa %2</translation>
    </message>
    <message>
        <source>the catalogue knows no service `%1`: write its prefix, such as %2</source>
        <translation>der Katalog kennt keinen Dienst `%1`: Schreiben Sie sein Präfix, etwa %2</translation>
    </message>
    <message>
        <source>`%1` is no moment: write it like %2</source>
        <translation>`%1` ist kein Zeitpunkt: Schreiben Sie ihn wie %2</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Read one service</source>
        <translation>Einen Dienst lesen</translation>
    </message>
    <message>
        <source>Everything that begins with Get, List, Describe or BatchGet in one service. Reading S3 this way includes what the objects say.</source>
        <translation>Alles, was in einem Dienst mit Get, List, Describe oder BatchGet beginnt. Bei S3 gehört dazu auch der Inhalt der Objekte.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Work in one bucket</source>
        <translation>In einem Bucket arbeiten</translation>
    </message>
    <message>
        <source>List one bucket, and read, write and delete the objects in it. Nothing about the bucket itself.</source>
        <translation>Einen Bucket auflisten und seine Objekte lesen, schreiben und löschen. Nichts am Bucket selbst.</translation>
    </message>
    <message>
        <source>Work below one prefix of a bucket</source>
        <translation>Unterhalb eines Präfixes in einem Bucket arbeiten</translation>
    </message>
    <message>
        <source>The same for objects whose names begin alike. A prefix is the beginning of a name: end it with a slash, or `team1` lets into `team10` as well.</source>
        <translation>Dasselbe für Objekte, deren Namen gleich beginnen. Ein Präfix ist der Anfang eines Namens: Beenden Sie es mit einem Schrägstrich, sonst lässt `team1` auch in `team10` hinein.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Assume one role</source>
        <translation>Eine Rolle übernehmen</translation>
    </message>
    <message>
        <source>The caller&apos;s half of switching to a role. The role&apos;s trust policy must let them in as well.</source>
        <translation>Die Hälfte des Aufrufers beim Rollenwechsel. Auch die Vertrauensrichtlinie der Rolle muss ihn einlassen.</translation>
    </message>
    <message>
        <source>Pass one role to one service</source>
        <translation>Eine Rolle an einen Dienst übergeben</translation>
    </message>
    <message>
        <source>Hand a role to a service that is to act with it, and to no other service.</source>
        <translation>Eine Rolle an einen Dienst übergeben, der mit ihr handeln soll, und an keinen anderen.</translation>
    </message>
    <message>
        <source>Look after one&apos;s own password, keys and MFA</source>
        <translation>Sich um eigenes Passwort, eigene Schlüssel und MFA kümmern</translation>
    </message>
    <message>
        <source>For users: what everybody needs for their own sign-in, and for nobody else&apos;s.</source>
        <translation>Für Benutzer: was jeder für die eigene Anmeldung braucht, und für keine andere.</translation>
    </message>
    <message>
        <source>Work on what carries one&apos;s own tag</source>
        <translation>An dem arbeiten, was das eigene Tag trägt</translation>
    </message>
    <message>
        <source>Attribute-based access: the tag of the resource must have the value that the caller&apos;s tag has. Only services that support resource tags for these actions let anybody in.</source>
        <translation>Attributbasierter Zugriff: Das Tag der Ressource muss den Wert haben, den das Tag des Aufrufers hat. Nur Dienste, die bei diesen Aktionen Ressourcen-Tags unterstützen, lassen jemanden ein.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Make roles, under a boundary</source>
        <translation>Rollen anlegen, unter einer Grenze</translation>
    </message>
    <message>
        <source>Create and change roles that carry one permissions boundary, so that nobody makes a role that may do more than it.</source>
        <translation>Rollen anlegen und ändern, die eine bestimmte Berechtigungsgrenze tragen, damit niemand eine Rolle anlegt, die mehr darf.</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Deny without MFA</source>
        <translation>Ohne MFA verweigern</translation>
    </message>
    <message>
        <source>Everything is denied to who has not signed in with MFA, but what is needed to set MFA up. Access keys count as signed in without it.</source>
        <translation>Wer sich nicht mit MFA angemeldet hat, dem wird alles verweigert außer dem, was zum Einrichten von MFA nötig ist. Zugriffsschlüssel gelten als Anmeldung ohne MFA.</translation>
    </message>
    <message>
        <source>Deny outside some Regions</source>
        <translation>Außerhalb bestimmter Regionen verweigern</translation>
    </message>
    <message>
        <source>Services that have no Regions are left out, for their requests name one all the same.</source>
        <translation>Dienste ohne Regionen sind ausgenommen, denn auch ihre Anfragen nennen eine.</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Deny outside some networks</source>
        <translation>Außerhalb bestimmter Netze verweigern</translation>
    </message>
    <message>
        <source>Requests that AWS makes on the caller&apos;s behalf are let through: they come from addresses of AWS.</source>
        <translation>Anfragen, die AWS für den Aufrufer stellt, kommen durch: Sie kommen von Adressen von AWS.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Deny from a moment on</source>
        <translation>Ab einem Zeitpunkt verweigern</translation>
    </message>
    <message>
        <source>Access that ends by itself.</source>
        <translation>Zugriff, der von selbst endet.</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Deny leaving the organization</source>
        <translation>Verlassen der Organisation verweigern</translation>
    </message>
    <message>
        <source>No account below takes itself out of the organization.</source>
        <translation>Kein Konto darunter nimmt sich selbst aus der Organisation.</translation>
    </message>
    <message>
        <source>Deny root users</source>
        <translation>Root-Benutzern verweigern</translation>
    </message>
    <message>
        <source>Nobody works as the root user of an account below.</source>
        <translation>Niemand arbeitet als Root-Benutzer eines Kontos darunter.</translation>
    </message>
    <message>
        <source>Protect the trail</source>
        <translation>Das Protokoll schützen</translation>
    </message>
    <message>
        <source>Nobody stops, deletes or changes what records the API calls.</source>
        <translation>Niemand stoppt, löscht oder ändert, was die API-Aufrufe aufzeichnet.</translation>
    </message>
    <message>
        <source>Let another account read</source>
        <translation>Ein anderes Konto lesen lassen</translation>
    </message>
    <message>
        <source>The bucket&apos;s half: that account then allows it to those of its own whom it chooses.</source>
        <translation>Die Hälfte des Buckets: Jenes Konto erlaubt es dann denen der Seinen, die es wählt.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Deny without TLS</source>
        <translation>Ohne TLS verweigern</translation>
    </message>
    <message>
        <source>Requests that are not encrypted on their way are denied to everybody.</source>
        <translation>Anfragen, die unterwegs nicht verschlüsselt sind, werden jedem verweigert.</translation>
    </message>
    <message>
        <source>Deny outside the organization</source>
        <translation>Außerhalb der Organisation verweigern</translation>
    </message>
    <message>
        <source>Everybody of another organization, and of none, is denied; services of AWS are let through.</source>
        <translation>Jedem aus einer anderen Organisation und aus keiner wird verweigert; Dienste von AWS kommen durch.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>a request of `%1` names no resource in AWS: ask about `*`</source>
        <translation>eine Anfrage für `%1` nennt bei AWS keine Ressource: Fragen Sie nach `*`</translation>
    </message>
    <message>
        <source>`%1` takes resources of these types: %2</source>
        <translation>`%1` nimmt Ressourcen dieser Typen: %2</translation>
    </message>
    <message>
        <source>%1; asked about `*`, only statements about every resource match</source>
        <translation>%1; bei der Frage nach `*` treffen nur Anweisungen über jede Ressource zu</translation>
    </message>
    <message>
        <source>`%1` is no ARN; %2</source>
        <translation>`%1` ist kein ARN; %2</translation>
    </message>
    <message>
        <source>%1; `%2` is none of them</source>
        <translation>%1; `%2` ist keine davon</translation>
    </message>
    <message>
        <source>%1; did you mean `%2`?</source>
        <translation>%1; meinten Sie `%2`?</translation>
    </message>
    <message>
        <source>no service is called `%1`</source>
        <translation>kein Dienst heißt `%1`</translation>
    </message>
    <message>
        <source>the catalogue knows no action `%1`</source>
        <translation>der Katalog kennt keine Aktion `%1`</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 nor %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 or %2 more</source>
        <translation>%1 oder %2 weitere</translation>
    </message>
    <message>
        <source>%1 nor %2 more</source>
        <translation>%1 oder %2 weitere</translation>
    </message>
    <message>
        <source>Forget session %1</source>
        <translation>Sitzung %1 vergessen</translation>
    </message>
    <message>
        <source>Create accounts</source>
        <translation>Konten anlegen</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>statement without an action</source>
        <translation>Anweisung ohne Aktion</translation>
    </message>
    <message>
        <source>statement without a principal in a policy that needs one</source>
        <translation>Anweisung ohne Principal in einer Richtlinie, die einen braucht</translation>
    </message>
    <message>
        <source>principal in a policy that takes none</source>
        <translation>Principal in einer Richtlinie, die keinen nimmt</translation>
    </message>
    <message>
        <source>NotPrincipal in a trust policy</source>
        <translation>NotPrincipal in einer Vertrauensrichtlinie</translation>
    </message>
    <message>
        <source>NotPrincipal in a resource control policy</source>
        <translation>NotPrincipal in einer Ressourcen-Kontrollrichtlinie</translation>
    </message>
    <message>
        <source>statement that lists no principal</source>
        <translation>Anweisung, die keinen Principal nennt</translation>
    </message>
    <message>
        <source>statement without a resource</source>
        <translation>Anweisung ohne Ressource</translation>
    </message>
    <message>
        <source>unknown operator `%1`</source>
        <translation>unbekannter Operator `%1`</translation>
    </message>
    <message>
        <source>value `%1` does not fit operator `%2`</source>
        <translation>der Wert `%1` passt nicht zum Operator `%2`</translation>
    </message>
    <message>
        <source>resource control policy</source>
        <translation>Ressourcen-Kontrollrichtlinie</translation>
    </message>
    <message>
        <source>service control policy</source>
        <translation>Service-Kontrollrichtlinie</translation>
    </message>
    <message>
        <source>VPC endpoint policy</source>
        <translation>VPC-Endpunktrichtlinie</translation>
    </message>
    <message>
        <source>block public access setting</source>
        <translation>Einstellung zum Blockieren des öffentlichen Zugriffs</translation>
    </message>
    <message>
        <source>resource-based policy</source>
        <translation>ressourcenbasierte Richtlinie</translation>
    </message>
    <message>
        <source>identity-based policy</source>
        <translation>identitätsbasierte Richtlinie</translation>
    </message>
    <message>
        <source>permissions boundary</source>
        <translation>Berechtigungsgrenze</translation>
    </message>
    <message>
        <source>session policy</source>
        <translation>Sitzungsrichtlinie</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>the value in the request does not fit the operator</source>
        <translation>der Wert in der Anfrage passt nicht zum Operator</translation>
    </message>
    <message>
        <source>statement %1 of %2</source>
        <translation>Anweisung %1 von %2</translation>
    </message>
    <message>
        <source>statement %1 (%2) of %3</source>
        <translation>Anweisung %1 (%2) von %3</translation>
    </message>
    <message>
        <source>whose condition %1 on %2 does not hold</source>
        <translation>deren Bedingung %1 für %2 nicht erfüllt ist</translation>
    </message>
    <message>
        <source>whose condition %1 on %2 does not hold: the request says %3</source>
        <translation>deren Bedingung %1 für %2 nicht erfüllt ist: Die Anfrage sagt %3</translation>
    </message>
    <message>
        <source>whose condition %1 is absent from this request</source>
        <translation>deren Bedingung %1 in dieser Anfrage fehlt</translation>
    </message>
    <message>
        <source>whose condition on %1 compares with a variable that has no value in this request</source>
        <translation>deren Bedingung für %1 mit einer Variablen vergleicht, die in dieser Anfrage keinen Wert hat</translation>
    </message>
    <message>
        <source>whose condition on %1 cannot be evaluated</source>
        <translation>deren Bedingung für %1 nicht ausgewertet werden kann</translation>
    </message>
    <message>
        <source>whose condition on %1 may or may not hold</source>
        <translation>deren Bedingung für %1 erfüllt sein kann oder nicht</translation>
    </message>
    <message>
        <source>which cannot be evaluated: %1</source>
        <translation>die nicht ausgewertet werden kann: %1</translation>
    </message>
    <message>
        <source>which does not name this caller</source>
        <translation>die diesen Aufrufer nicht nennt</translation>
    </message>
    <message>
        <source>whose resources do not include this one</source>
        <translation>deren Ressourcen diese nicht einschließen</translation>
    </message>
    <message>
        <source>%1; the nearest is %2</source>
        <translation>%1; am nächsten kommt %2</translation>
    </message>
    <message>
        <source>%1; the nearest is %2, %3</source>
        <translation>%1; am nächsten kommt %2, %3</translation>
    </message>
    <message>
        <source>there is no %1 that allows %2</source>
        <translation>es gibt keine %1, die %2 erlaubt</translation>
    </message>
    <message>
        <source>no %1 allows %2</source>
        <translation>keine %1 erlaubt %2</translation>
    </message>
    <message>
        <source>no statement of %1 allows %2</source>
        <translation>keine Anweisung von %1 erlaubt %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>denied: %1 (%2) denies %3</source>
        <translation>verweigert: %1 (%2) verweigert %3</translation>
    </message>
    <message>
        <source>%1; it could not be evaluated (%2) and therefore denies</source>
        <translation>%1; sie konnte nicht ausgewertet werden (%2) und verweigert deshalb</translation>
    </message>
    <message>
        <source>denied: the service refuses %1 to this kind of caller, whatever policies say</source>
        <translation>verweigert: Der Dienst lehnt %1 für diese Art von Aufrufer ab, was immer Richtlinien sagen</translation>
    </message>
    <message>
        <source>denied: the bucket policy is public and S3 Block Public Access keeps everybody outside the bucket owner&apos;s account out</source>
        <translation>verweigert: Die Bucket-Richtlinie ist öffentlich, und S3 Block Public Access hält alle außerhalb des Kontos fern, dem der Bucket gehört</translation>
    </message>
    <message>
        <source>denied: %1</source>
        <translation>verweigert: %1</translation>
    </message>
    <message>
        <source>allowed: %1 needs no permission from a policy for this caller</source>
        <translation>erlaubt: %1 braucht bei diesem Aufrufer keine Berechtigung aus einer Richtlinie</translation>
    </message>
    <message>
        <source>allowed: %1 allows %2, and so does %3</source>
        <translation>erlaubt: %1 erlaubt %2, und ebenso %3</translation>
    </message>
    <message>
        <source>allowed: %1 allows %2</source>
        <translation>erlaubt: %1 erlaubt %2</translation>
    </message>
    <message>
        <source>Import %1 into %2</source>
        <translation>%1 in %2 importieren</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a boolean</source>
        <translation>ein Boolean</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>`%1` never works on the resource of this policy (%2): remove it</source>
        <translation>`%1` wirkt nie auf die Ressource dieser Richtlinie (%2): Entfernen Sie die Aktion</translation>
    </message>
    <message>
        <source>resource control policies do not reach `%1`: remove the action</source>
        <translation>Ressourcen-Kontrollrichtlinien erreichen `%1` nicht: Entfernen Sie die Aktion</translation>
    </message>
    <message>
        <source>a service control policy names the service in full; `*` may stand in the action&apos;s own name</source>
        <translation>eine Service-Kontrollrichtlinie nennt den Dienst ganz aus; `*` darf im Namen der Aktion selbst stehen</translation>
    </message>
    <message>
        <source>`%1` may stand for services that you do not mean, also for future ones: name the service</source>
        <translation>`%1` kann für Dienste stehen, die Sie nicht meinen, auch für künftige: Nennen Sie den Dienst</translation>
    </message>
    <message>
        <source>there is no service `%1`</source>
        <translation>es gibt keinen Dienst `%1`</translation>
    </message>
    <message>
        <source>no action fits `%1`</source>
        <translation>keine Aktion passt zu `%1`</translation>
    </message>
    <message>
        <source>there is no action `%1`</source>
        <translation>es gibt keine Aktion `%1`</translation>
    </message>
    <message>
        <source>`%1` is not the resource of this policy (%2) nor in it: remove it</source>
        <translation>`%1` ist weder die Ressource dieser Richtlinie (%2) noch in ihr: Entfernen Sie sie</translation>
    </message>
    <message>
        <source>%1 has %2 characters, and may have %3: split it into several</source>
        <translation>%1 hat %2 Zeichen und darf %3 haben: Teilen Sie sie auf mehrere auf</translation>
    </message>
    <message>
        <source>the policy, without white space,</source>
        <translation>die Richtlinie, ohne Leerraum,</translation>
    </message>
    <message>
        <source>the trust policy, without white space,</source>
        <translation>die Vertrauensrichtlinie, ohne Leerraum,</translation>
    </message>
    <message>
        <source>the policy</source>
        <translation>die Richtlinie</translation>
    </message>
    <message>
        <source>statement %1 says what statement %2 says: remove one</source>
        <translation>Anweisung %1 sagt dasselbe wie Anweisung %2: Entfernen Sie eine</translation>
    </message>
    <message>
        <source>remove the statement</source>
        <translation>die Anweisung entfernen</translation>
    </message>
    <message>
        <source>the Sid is empty: give the statement a name, or remove the element</source>
        <translation>die Sid ist leer: Geben Sie der Anweisung einen Namen, oder entfernen Sie das Element</translation>
    </message>
    <message>
        <source>the list of actions is empty, so the statement does nothing: add one</source>
        <translation>die Liste der Aktionen ist leer, also bewirkt die Anweisung nichts: Fügen Sie eine hinzu</translation>
    </message>
    <message>
        <source>the list of resources is empty, so the statement does nothing: add one</source>
        <translation>die Liste der Ressourcen ist leer, also bewirkt die Anweisung nichts: Fügen Sie eine hinzu</translation>
    </message>
    <message>
        <source>the condition is empty and always true: remove it, or say what must hold</source>
        <translation>die Bedingung ist leer und immer erfüllt: Entfernen Sie sie, oder sagen Sie, was gelten muss</translation>
    </message>
    <message>
        <source>`%1` has no condition key and is always true: remove it, or say what must hold</source>
        <translation>`%1` hat keinen Bedingungsschlüssel und ist immer erfüllt: Entfernen Sie es, oder sagen Sie, was gelten muss</translation>
    </message>
    <message>
        <source>the list of principals is empty, so the statement is about nobody: add somebody</source>
        <translation>die Liste der Principals ist leer, also betrifft die Anweisung niemanden: Fügen Sie jemanden hinzu</translation>
    </message>
    <message>
        <source>the principal is empty, so the statement is about nobody: add somebody</source>
        <translation>der Principal ist leer, also betrifft die Anweisung niemanden: Fügen Sie jemanden hinzu</translation>
    </message>
    <message>
        <source>without &quot;Version&quot;: &quot;2012-10-17&quot; the language of 2008 is meant, which has no policy variables</source>
        <translation>ohne &quot;Version&quot;: &quot;2012-10-17&quot; ist die Sprache von 2008 gemeint, die keine Richtlinienvariablen hat</translation>
    </message>
    <message>
        <source>replace it by `%1`</source>
        <translation>durch `%1` ersetzen</translation>
    </message>
    <message>
        <source>remove `%1`</source>
        <translation>`%1` entfernen</translation>
    </message>
    <message>
        <source>use `%1`</source>
        <translation>`%1` verwenden</translation>
    </message>
    <message>
        <source>use `%1` with `%2`</source>
        <translation>`%1` mit `%2` verwenden</translation>
    </message>
    <message>
        <source>add `%1`</source>
        <translation>`%1` hinzufügen</translation>
    </message>
    <message>
        <source>write everybody as {&quot;AWS&quot;: &quot;*&quot;}</source>
        <translation>alle als {&quot;AWS&quot;: &quot;*&quot;} schreiben</translation>
    </message>
    <message>
        <source>there is no Region `%1`</source>
        <translation>es gibt keine Region `%1`</translation>
    </message>
    <message>
        <source>`%1` is no VPC: `vpc-` and 8 or 17 letters and digits</source>
        <translation>`%1` ist keine VPC: `vpc-` und 8 oder 17 Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>`%1` is no VPC endpoint: `vpce-` and 8 or 17 letters and digits</source>
        <translation>`%1` ist kein VPC-Endpunkt: `vpce-` und 8 oder 17 Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>`%1` is no service principal: write its full name, such as lambda.amazonaws.com</source>
        <translation>`%1` ist kein Dienst-Principal: Schreiben Sie den vollen Namen, etwa lambda.amazonaws.com</translation>
    </message>
    <message>
        <source>`%1` is no service in a Region: write service.region.amazonaws.com, such as s3.us-east-1.amazonaws.com</source>
        <translation>`%1` ist kein Dienst in einer Region: Schreiben Sie service.region.amazonaws.com, etwa s3.us-east-1.amazonaws.com</translation>
    </message>
    <message>
        <source>requests carry the ARN of the key, never its id or alias: write arn:aws:kms:region:account:key/id</source>
        <translation>Anfragen tragen den ARN des Schlüssels, nie seine ID oder seinen Alias: Schreiben Sie arn:aws:kms:region:account:key/id</translation>
    </message>
    <message>
        <source>requests of %1 never carry `%2`: move them into a statement without it</source>
        <translation>Anfragen von %1 tragen `%2` nie: Verschieben Sie sie in eine Anweisung ohne diesen Schlüssel</translation>
    </message>
    <message>
        <source>whoever calls writes `%1` at will: it keeps nobody out</source>
        <translation>`%1` schreibt der Aufrufer nach Belieben: Es hält niemanden fern</translation>
    </message>
    <message>
        <source>every VPC has addresses like these: also say with aws:SourceVpc which one is meant</source>
        <translation>jede VPC hat solche Adressen: Sagen Sie mit aws:SourceVpc auch, welche gemeint ist</translation>
    </message>
    <message>
        <source>who names no attributes is given all of them: also ask for dynamodb:Select SPECIFIC_ATTRIBUTES</source>
        <translation>wer keine Attribute nennt, bekommt alle: Verlangen Sie auch dynamodb:Select SPECIFIC_ATTRIBUTES</translation>
    </message>
    <message>
        <source>a listing of a shorter prefix, or of none, shows the same names: allow the prefixes that may be listed instead</source>
        <translation>eine Liste zu einem kürzeren Präfix oder zu keinem zeigt dieselben Namen: Erlauben Sie stattdessen die Präfixe, die aufgelistet werden dürfen</translation>
    </message>
    <message>
        <source>not every service fills `%1`: name the actions of services that do, and leave the others out</source>
        <translation>nicht jeder Dienst füllt `%1`: Nennen Sie die Aktionen der Dienste, die es tun, und lassen Sie die anderen weg</translation>
    </message>
    <message>
        <source>a resource&apos;s own policy is about this one resource: `%1` belongs into policies of users and roles</source>
        <translation>die eigene Richtlinie einer Ressource handelt von dieser einen Ressource: `%1` gehört in Richtlinien von Benutzern und Rollen</translation>
    </message>
    <message>
        <source>%1 has no condition key `%2`</source>
        <translation>%1 hat keinen Bedingungsschlüssel `%2`</translation>
    </message>
    <message>
        <source>aws:ARN is not evaluated: compare aws:PrincipalArn (who calls) or aws:SourceArn (for which resource)</source>
        <translation>aws:ARN wird nicht ausgewertet: Vergleichen Sie aws:PrincipalArn (wer aufruft) oder aws:SourceArn (für welche Ressource)</translation>
    </message>
    <message>
        <source>aws:ARN is the old name of aws:PrincipalArn</source>
        <translation>aws:ARN ist der alte Name von aws:PrincipalArn</translation>
    </message>
    <message>
        <source>a condition key is a service and a name, such as aws:PrincipalArn or s3:prefix</source>
        <translation>ein Bedingungsschlüssel besteht aus Dienst und Name, etwa aws:PrincipalArn oder s3:prefix</translation>
    </message>
    <message>
        <source>`%1` needs the tag it asks for: %2</source>
        <translation>`%1` braucht das Tag, nach dem er fragt: %2</translation>
    </message>
    <message>
        <source>there is no service `%1` that condition keys could belong to</source>
        <translation>es gibt keinen Dienst `%1`, zu dem Bedingungsschlüssel gehören könnten</translation>
    </message>
    <message>
        <source>`%1` is compared with %2 operators, not with `%3`</source>
        <translation>`%1` wird mit %2-Operatoren verglichen, nicht mit `%3`</translation>
    </message>
    <message>
        <source>requests carry several values of `%1`: say with ForAnyValue: or ForAllValues: how many must fit</source>
        <translation>Anfragen tragen mehrere Werte von `%1`: Sagen Sie mit ForAnyValue: oder ForAllValues:, wie viele passen müssen</translation>
    </message>
    <message>
        <source>ForAllValues also lets in requests that do not carry `%1`, which has but one value: remove it</source>
        <translation>ForAllValues lässt auch Anfragen ein, die `%1` nicht tragen, und der Schlüssel hat nur einen Wert: Entfernen Sie es</translation>
    </message>
    <message>
        <source>`%1` is true or false: compare it with one of them</source>
        <translation>`%1` ist true oder false: Vergleichen Sie mit einem von beiden</translation>
    </message>
    <message>
        <source>`*` of `%1` may stand for several fields of an ARN at once: `%2` compares field by field</source>
        <translation>`*` bei `%1` kann für mehrere Felder eines ARNs zugleich stehen: `%2` vergleicht Feld für Feld</translation>
    </message>
    <message>
        <source>Null asks whether the key is there: IfExists makes no sense with it</source>
        <translation>Null fragt, ob der Schlüssel da ist: IfExists ist dabei sinnlos</translation>
    </message>
    <message>
        <source>Null takes neither ForAllValues nor ForAnyValue: the answer would always be the same</source>
        <translation>Null nimmt weder ForAllValues noch ForAnyValue: Die Antwort wäre immer dieselbe</translation>
    </message>
    <message>
        <source>this holds only when the key is absent: say so with Null and &quot;true&quot;</source>
        <translation>das gilt nur, wenn der Schlüssel fehlt: Sagen Sie es mit Null und &quot;true&quot;</translation>
    </message>
    <message>
        <source>no value is in an empty list, so the statement never applies: name values</source>
        <translation>in einer leeren Liste ist kein Wert, also gilt die Anweisung nie: Nennen Sie Werte</translation>
    </message>
    <message>
        <source>there are no values to compare `%1` with: name some</source>
        <translation>es gibt keine Werte, mit denen `%1` zu vergleichen wäre: Nennen Sie welche</translation>
    </message>
    <message>
        <source>`*` is every value, and an absent %1 is fine too: the condition is always true, remove it</source>
        <translation>`*` ist jeder Wert, und auch ein fehlendes %1 genügt: Die Bedingung ist immer erfüllt, entfernen Sie sie</translation>
    </message>
    <message>
        <source>`*` only asks that %1 is there: say so with Null and &quot;false&quot;</source>
        <translation>`*` verlangt nur, dass %1 da ist: Sagen Sie es mit Null und &quot;false&quot;</translation>
    </message>
    <message>
        <source>not `*` only asks that %1 is absent: say so with Null and &quot;true&quot;</source>
        <translation>nicht `*` verlangt nur, dass %1 fehlt: Sagen Sie es mit Null und &quot;true&quot;</translation>
    </message>
    <message>
        <source>no value of %1 is other than `*`: the statement never applies, remove it</source>
        <translation>kein Wert von %1 ist etwas anderes als `*`: Die Anweisung gilt nie, entfernen Sie sie</translation>
    </message>
    <message>
        <source>`%1` takes `*` and `?` literally: `%2` takes patterns</source>
        <translation>`%1` nimmt `*` und `?` wörtlich: `%2` nimmt Muster</translation>
    </message>
    <message>
        <source>the values of one condition are all strings, all numbers or all Booleans: put them all in quotes</source>
        <translation>die Werte einer Bedingung sind alle Zeichenketten, alle Zahlen oder alle Booleans: Setzen Sie alle in Anführungszeichen</translation>
    </message>
    <message>
        <source>of several limits only the widest counts, `%1`: remove the others</source>
        <translation>von mehreren Grenzen zählt nur die weiteste, `%1`: Entfernen Sie die anderen</translation>
    </message>
    <message>
        <source>keep only `%1`</source>
        <translation>nur `%1` behalten</translation>
    </message>
    <message>
        <source>any role can be handed to a service, with all that the role may do: name the roles</source>
        <translation>kann jede Rolle an einen Dienst übergeben werden, mit allem, was die Rolle darf: Nennen Sie die Rollen</translation>
    </message>
    <message>
        <source>any service can be given a role of its own: name the roles</source>
        <translation>kann jeder Dienst eine eigene Rolle bekommen: Nennen Sie die Rollen</translation>
    </message>
    <message>
        <source>with NotResource %1 with Resource</source>
        <translation>mit NotResource %1 mit Resource</translation>
    </message>
    <message>
        <source>with `%1` %2, or the service with %3</source>
        <translation>mit `%1` %2, oder den Dienst mit %3</translation>
    </message>
    <message>
        <source>`%1` includes %2; %3</source>
        <translation>`%1` schließt %2 ein; %3</translation>
    </message>
    <message>
        <source>NotAction includes %1; %2</source>
        <translation>NotAction schließt %1 ein; %2</translation>
    </message>
    <message>
        <source>this is the id of a role, which IAM shows when the role is gone: name a role by its ARN, or remove it</source>
        <translation>das ist die ID einer Rolle, die IAM zeigt, wenn die Rolle nicht mehr da ist: Nennen Sie eine Rolle mit ihrem ARN, oder entfernen Sie sie</translation>
    </message>
    <message>
        <source>this is the id of a user, which IAM shows when the user is gone: name a user by its ARN, or remove it</source>
        <translation>das ist die ID eines Benutzers, die IAM zeigt, wenn der Benutzer nicht mehr da ist: Nennen Sie einen Benutzer mit seinem ARN, oder entfernen Sie ihn</translation>
    </message>
    <message>
        <source>a service&apos;s own requests never carry `%1`, so it is never let in: ask for aws:SourceAccount or aws:SourceOrgID</source>
        <translation>eigene Anfragen eines Dienstes tragen `%1` nie, also wird er nie eingelassen: Verlangen Sie aws:SourceAccount oder aws:SourceOrgID</translation>
    </message>
    <message>
        <source>aws:SourceArn or aws:SourceAccount say for whom %1 acts, `%2` does not: use one of them</source>
        <translation>aws:SourceArn oder aws:SourceAccount sagen, für wen %1 handelt, `%2` nicht: Verwenden Sie einen davon</translation>
    </message>
    <message>
        <source>%1 is let in for whoever uses it, strangers too: say with aws:SourceArn, aws:SourceAccount or aws:SourceOrgID for whom</source>
        <translation>%1 wird für jeden eingelassen, der den Dienst nutzt, auch für Fremde: Sagen Sie mit aws:SourceArn, aws:SourceAccount oder aws:SourceOrgID, für wen</translation>
    </message>
    <message>
        <source>who signs in through a provider comes as a session of a role: name the role or its session</source>
        <translation>wer sich über einen Anbieter anmeldet, kommt als Sitzung einer Rolle: Nennen Sie die Rolle oder ihre Sitzung</translation>
    </message>
    <message>
        <source>everybody may sign in at `%1`: name your organization in full, without policy variables</source>
        <translation>bei `%1` kann sich jeder anmelden: Nennen Sie Ihre Organisation ganz aus, ohne Richtlinienvariablen</translation>
    </message>
    <message>
        <source>everybody may sign in at `%1`: name your organization in full, without wildcards</source>
        <translation>bei `%1` kann sich jeder anmelden: Nennen Sie Ihre Organisation ganz aus, ohne Platzhalter</translation>
    </message>
    <message>
        <source>`%1` lets in more workflows than one: name the repository and the branch, as in repo:org/repo:ref:refs/heads/main</source>
        <translation>`%1` lässt mehr als einen Workflow ein: Nennen Sie Repository und Branch, wie in repo:org/repo:ref:refs/heads/main</translation>
    </message>
    <message>
        <source>workflows of every repository on GitHub are let in: say with token.actions.githubusercontent.com:sub which may</source>
        <translation>Workflows jedes Repositorys auf GitHub werden eingelassen: Sagen Sie mit token.actions.githubusercontent.com:sub, welche es dürfen</translation>
    </message>
    <message>
        <source>a token for several audiences is let in when one of them fits: remove ForAnyValue</source>
        <translation>ein Token für mehrere Zielgruppen wird eingelassen, wenn eine davon passt: Entfernen Sie ForAnyValue</translation>
    </message>
    <message>
        <source>ForAllValues is for providers whose tokens carry several audiences: see that yours does, or remove it</source>
        <translation>ForAllValues ist für Anbieter, deren Token mehrere Zielgruppen tragen: Vergewissern Sie sich, dass Ihrer das tut, oder entfernen Sie es</translation>
    </message>
    <message>
        <source>everybody who signs in at `%1` is let in: say with `%1:aud` and `%1:sub` who may</source>
        <translation>wer sich bei `%1` anmeldet, wird eingelassen: Sagen Sie mit `%1:aud` und `%1:sub`, wer es darf</translation>
    </message>
    <message>
        <source>the action `%1` is included in `%2`</source>
        <translation>die Aktion `%1` ist in `%2` enthalten</translation>
    </message>
    <message>
        <source>%1 actions, such as `%2`, are included in `%3`</source>
        <translation>%1 Aktionen, etwa `%2`, sind in `%3` enthalten</translation>
    </message>
    <message>
        <source>remove the %1 needless actions</source>
        <translation>die %1 überflüssigen Aktionen entfernen</translation>
    </message>
    <message>
        <source>the resource `%1` is included in `%2`</source>
        <translation>die Ressource `%1` ist in `%2` enthalten</translation>
    </message>
    <message>
        <source>%1 resources, such as `%2`, are included in `%3`</source>
        <translation>%1 Ressourcen, etwa `%2`, sind in `%3` enthalten</translation>
    </message>
    <message>
        <source>remove the %1 needless resources</source>
        <translation>die %1 überflüssigen Ressourcen entfernen</translation>
    </message>
    <message>
        <source>AWS&apos;s services are in no organization and would be denied too: also ask with BoolIfExists that aws:PrincipalIsAWSService is &quot;false&quot;</source>
        <translation>Dienste von AWS gehören zu keiner Organisation und würden auch abgewiesen: Verlangen Sie mit BoolIfExists auch, dass aws:PrincipalIsAWSService &quot;false&quot; ist</translation>
    </message>
    <message>
        <source>only services act for a source: also ask with Bool that aws:PrincipalIsAWSService is &quot;true&quot;</source>
        <translation>nur Dienste handeln für eine Quelle: Verlangen Sie mit Bool auch, dass aws:PrincipalIsAWSService &quot;true&quot; ist</translation>
    </message>
    <message>
        <source>requests that act for no source would be denied too: also ask with Null that aws:SourceAccount is there (&quot;false&quot;)</source>
        <translation>Anfragen, die für keine Quelle handeln, würden auch abgewiesen: Verlangen Sie mit Null auch, dass aws:SourceAccount da ist (&quot;false&quot;)</translation>
    </message>
    <message>
        <source>a resource is an ARN, which begins with `arn:`, or `*`</source>
        <translation>eine Ressource ist ein ARN, der mit `arn:` beginnt, oder `*`</translation>
    </message>
    <message>
        <source>an ARN has six fields, arn:partition:service:region:account:resource; some may be empty, but every colon is there</source>
        <translation>ein ARN hat sechs Felder, arn:partition:service:region:account:resource; einige dürfen leer sein, aber jeder Doppelpunkt ist da</translation>
    </message>
    <message>
        <source>there is no partition `%1`: write aws, aws-cn or aws-us-gov</source>
        <translation>es gibt keine Partition `%1`: Schreiben Sie aws, aws-cn oder aws-us-gov</translation>
    </message>
    <message>
        <source>resources of `%1` are in a Region: name it, or write `*`</source>
        <translation>Ressourcen von `%1` liegen in einer Region: Nennen Sie sie, oder schreiben Sie `*`</translation>
    </message>
    <message>
        <source>this resource of `%1` has no Region in its ARN: leave the field empty</source>
        <translation>diese Ressource von `%1` hat keine Region in ihrem ARN: Lassen Sie das Feld leer</translation>
    </message>
    <message>
        <source>resources of `%1` belong to an account: name it, or write `*`</source>
        <translation>Ressourcen von `%1` gehören zu einem Konto: Nennen Sie es, oder schreiben Sie `*`</translation>
    </message>
    <message>
        <source>this resource of `%1` has no account in its ARN: leave the field empty</source>
        <translation>diese Ressource von `%1` hat kein Konto in ihrem ARN: Lassen Sie das Feld leer</translation>
    </message>
    <message>
        <source>`%1` is no account: twelve digits</source>
        <translation>`%1` ist kein Konto: zwölf Ziffern</translation>
    </message>
    <message>
        <source>services are written in small letters in ARNs: `%1`</source>
        <translation>Dienste werden in ARNs klein geschrieben: `%1`</translation>
    </message>
    <message>
        <source>`%1` fits none of the resources that `%2` has</source>
        <translation>`%1` passt zu keiner der Ressourcen, die `%2` hat</translation>
    </message>
    <message>
        <source>a variable may become anything, and `%1` decides who is let in: name it in full</source>
        <translation>eine Variable kann alles werden, und `%1` entscheidet, wer eingelassen wird: Nennen Sie den Wert ganz aus</translation>
    </message>
    <message>
        <source>a part of `%1` names nobody: write it in full, without wildcards</source>
        <translation>ein Teil von `%1` nennt niemanden: Schreiben Sie den Wert ganz aus, ohne Platzhalter</translation>
    </message>
    <message>
        <source>a variable in the id of aws:userid may become anybody&apos;s: put it behind the colon</source>
        <translation>eine Variable in der ID von aws:userid kann zu irgendjemandem werden: Setzen Sie sie hinter den Doppelpunkt</translation>
    </message>
    <message>
        <source>a part of an id names nobody: write the id in full, as in AROAEXAMPLEID:*</source>
        <translation>ein Teil einer ID nennt niemanden: Schreiben Sie die ID ganz aus, wie in AROAEXAMPLEID:*</translation>
    </message>
    <message>
        <source>only actions whose requests carry `%1` are allowed, whatever NotAction leaves: list them with Action</source>
        <translation>nur Aktionen, deren Anfragen `%1` tragen, sind erlaubt, was immer NotAction übrig lässt: Zählen Sie sie mit Action auf</translation>
    </message>
    <message>
        <source>actions whose requests never carry `%1` are not denied: list with Action what is to be denied</source>
        <translation>Aktionen, deren Anfragen `%1` nie tragen, werden nicht verweigert: Zählen Sie mit Action auf, was verweigert werden soll</translation>
    </message>
    <message>
        <source>requests of these actions of %1 never carry `%2`, so they are not allowed here: move them into a statement without it</source>
        <translation>Anfragen dieser Aktionen von %1 tragen `%2` nie, sind hier also nicht erlaubt: Verschieben Sie sie in eine Anweisung ohne diesen Schlüssel</translation>
    </message>
    <message>
        <source>requests of these actions of %1 never carry `%2`, so they are not denied here: move them into a statement without it</source>
        <translation>Anfragen dieser Aktionen von %1 tragen `%2` nie, werden hier also nicht verweigert: Verschieben Sie sie in eine Anweisung ohne diesen Schlüssel</translation>
    </message>
    <message>
        <source>no principal of this statement can use `%1`: `%2` comes with %3</source>
        <translation>kein Principal dieser Anweisung kann `%1` verwenden: `%2` kommt mit %3</translation>
    </message>
    <message>
        <source>%1: add %2</source>
        <translation>%1: Fügen Sie %2 hinzu</translation>
    </message>
    <message>
        <source>Roles Anywhere gives every session tags and a source identity</source>
        <translation>Roles Anywhere gibt jeder Sitzung Tags und eine Quellidentität</translation>
    </message>
    <message>
        <source>`%1` is about tags that the session brings, which takes sts:TagSession</source>
        <translation>`%1` betrifft Tags, die die Sitzung mitbringt, und das braucht sts:TagSession</translation>
    </message>
    <message>
        <source>a source identity is only set with sts:SetSourceIdentity</source>
        <translation>eine Quellidentität wird nur mit sts:SetSourceIdentity gesetzt</translation>
    </message>
    <message>
        <source>`%1` already stands for all sessions of the role: remove this one</source>
        <translation>`%1` steht schon für alle Sitzungen der Rolle: Entfernen Sie diese</translation>
    </message>
    <message>
        <source>remove the session</source>
        <translation>die Sitzung entfernen</translation>
    </message>
    <message>
        <source>`%1` compares with true or false, not with `%2`</source>
        <translation>`%1` vergleicht mit true oder false, nicht mit `%2`</translation>
    </message>
    <message>
        <source>`%1` compares with numbers, and `%2` is none</source>
        <translation>`%1` vergleicht mit Zahlen, und `%2` ist keine</translation>
    </message>
    <message>
        <source>`%1` is no date: write 2026-01-31 or 2026-01-31T12:00:00Z</source>
        <translation>`%1` ist kein Datum: Schreiben Sie 2026-01-31 oder 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>seconds since 1970 are hard to read: this is %1</source>
        <translation>Sekunden seit 1970 sind schwer zu lesen: Das ist %1</translation>
    </message>
    <message>
        <source>BinaryEquals compares bytes, written in base64, and `%1` is none</source>
        <translation>BinaryEquals vergleicht Bytes, in Base64 geschrieben, und `%1` ist das nicht</translation>
    </message>
    <message>
        <source>aws:SourceIp is the address on the Internet; private ones never come up there, aws:VpcSourceIp is for them</source>
        <translation>aws:SourceIp ist die Adresse im Internet; private kommen dort nie vor, für sie gibt es aws:VpcSourceIp</translation>
    </message>
    <message>
        <source>%1: the condition is always true</source>
        <translation>%1: Die Bedingung ist immer erfüllt</translation>
    </message>
    <message>
        <source>%1: the condition is never true</source>
        <translation>%1: Die Bedingung ist nie erfüllt</translation>
    </message>
    <message>
        <source>remove the private addresses</source>
        <translation>die privaten Adressen entfernen</translation>
    </message>
    <message>
        <source>`%1` is no address or range: write 203.0.113.0/24 or 2001:db8::/32</source>
        <translation>`%1` ist keine Adresse und kein Bereich: Schreiben Sie 203.0.113.0/24 oder 2001:db8::/32</translation>
    </message>
    <message>
        <source>the bits behind the mask do not count: `%1` says the same</source>
        <translation>die Bits hinter der Maske zählen nicht: `%1` sagt dasselbe</translation>
    </message>
    <message>
        <source>the default of a variable stands in single quotes: `${aws:username, &apos;nobody&apos;}`</source>
        <translation>der Standardwert einer Variablen steht in einfachen Anführungszeichen: `${aws:username, &apos;nobody&apos;}`</translation>
    </message>
    <message>
        <source>a variable ends with `}`: `${aws:username}`</source>
        <translation>eine Variable endet mit `}`: `${aws:username}`</translation>
    </message>
    <message>
        <source>`${}` names no variable: remove it, or write one such as `${aws:username}`</source>
        <translation>`${}` nennt keine Variable: Entfernen Sie es, oder schreiben Sie eine, etwa `${aws:username}`</translation>
    </message>
    <message>
        <source>a variable&apos;s name has no blanks</source>
        <translation>der Name einer Variablen hat keine Leerzeichen</translation>
    </message>
    <message>
        <source>%1 takes no policy variables: they belong into Resource and Condition</source>
        <translation>%1 nimmt keine Richtlinienvariablen: Sie gehören in Resource und Condition</translation>
    </message>
    <message>
        <source>policy variables need &quot;Version&quot;: &quot;2012-10-17&quot;; without it `${` is taken literally</source>
        <translation>Richtlinienvariablen brauchen &quot;Version&quot;: &quot;2012-10-17&quot;; ohne sie wird `${` wörtlich genommen</translation>
    </message>
    <message>
        <source>`%1` takes no policy variables: String and Arn operators do</source>
        <translation>`%1` nimmt keine Richtlinienvariablen: String- und Arn-Operatoren tun es</translation>
    </message>
    <message>
        <source>this kind of policy needs &quot;Version&quot;: &quot;2012-10-17&quot;</source>
        <translation>diese Art von Richtlinie braucht &quot;Version&quot;: &quot;2012-10-17&quot;</translation>
    </message>
    <message>
        <source>IAM takes no characters beyond U+00FF in a policy: write it as an escape, such as \u2713</source>
        <translation>IAM nimmt in einer Richtlinie keine Zeichen jenseits von U+00FF: Schreiben Sie es als Escape, etwa \u2713</translation>
    </message>
    <message>
        <source>whoever the policy is attached to is the principal: remove the element</source>
        <translation>der Principal ist, wem die Richtlinie angefügt wird: Entfernen Sie das Element</translation>
    </message>
    <message>
        <source>a service control policy is for everybody in its accounts: remove the element, or ask for aws:PrincipalArn in a condition</source>
        <translation>eine Service-Kontrollrichtlinie gilt für alle in ihren Konten: Entfernen Sie das Element, oder verlangen Sie aws:PrincipalArn in einer Bedingung</translation>
    </message>
    <message>
        <source>say who the statement is about: add a Principal</source>
        <translation>sagen Sie, wen die Anweisung betrifft: Fügen Sie einen Principal hinzu</translation>
    </message>
    <message>
        <source>a resource control policy is about everybody: write &quot;Principal&quot;: &quot;*&quot;</source>
        <translation>eine Ressourcen-Kontrollrichtlinie betrifft alle: Schreiben Sie &quot;Principal&quot;: &quot;*&quot;</translation>
    </message>
    <message>
        <source>this would let in everybody else, also strangers: name with Principal who may come in</source>
        <translation>das ließe alle anderen ein, auch Fremde: Nennen Sie mit Principal, wer hereindarf</translation>
    </message>
    <message>
        <source>a trust policy says with Principal whom it is about</source>
        <translation>eine Vertrauensrichtlinie sagt mit Principal, wen sie betrifft</translation>
    </message>
    <message>
        <source>there is no condition operator `%1`: capitals count</source>
        <translation>es gibt keinen Bedingungsoperator `%1`: Groß- und Kleinschreibung zählt</translation>
    </message>
    <message>
        <source>`%1` is no date: write 2026-01-31T12:00:00Z, or seconds since 1970</source>
        <translation>`%1` ist kein Datum: Schreiben Sie 2026-01-31T12:00:00Z oder Sekunden seit 1970</translation>
    </message>
    <message>
        <source>say what the statement is about: add an Action</source>
        <translation>sagen Sie, wovon die Anweisung handelt: Fügen Sie eine Action hinzu</translation>
    </message>
    <message>
        <source>the list of actions is empty: add one</source>
        <translation>die Liste der Aktionen ist leer: Fügen Sie eine hinzu</translation>
    </message>
    <message>
        <source>a resource control policy lists its actions with Action</source>
        <translation>eine Ressourcen-Kontrollrichtlinie zählt ihre Aktionen mit Action auf</translation>
    </message>
    <message>
        <source>a resource control policy names the service of each action, such as s3:*</source>
        <translation>eine Ressourcen-Kontrollrichtlinie nennt den Dienst jeder Aktion, etwa s3:*</translation>
    </message>
    <message>
        <source>the role itself is the resource of its trust policy: remove the element</source>
        <translation>die Rolle selbst ist die Ressource ihrer Vertrauensrichtlinie: Entfernen Sie das Element</translation>
    </message>
    <message>
        <source>say on what the actions work: add a Resource, &quot;*&quot; for everything</source>
        <translation>sagen Sie, worauf die Aktionen wirken: Fügen Sie eine Resource hinzu, &quot;*&quot; für alles</translation>
    </message>
    <message>
        <source>the list of resources is empty: add one, &quot;*&quot; for everything</source>
        <translation>die Liste der Ressourcen ist leer: Fügen Sie eine hinzu, &quot;*&quot; für alles</translation>
    </message>
    <message>
        <source>a resource control policy can only deny; RCPFullAWSAccess, which allows, is attached already</source>
        <translation>eine Ressourcen-Kontrollrichtlinie kann nur verweigern; RCPFullAWSAccess, die erlaubt, ist schon angefügt</translation>
    </message>
    <message>
        <source>two statements are called `%1`: give one another Sid</source>
        <translation>zwei Anweisungen heißen `%1`: Geben Sie einer eine andere Sid</translation>
    </message>
    <message>
        <source>a Sid is made of letters and digits only</source>
        <translation>eine Sid besteht nur aus Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>IAM is in no region: leave the field empty, as in arn:aws:iam::123456789012:role/name</source>
        <translation>IAM ist in keiner Region: Lassen Sie das Feld leer, wie in arn:aws:iam::123456789012:role/name</translation>
    </message>
    <message>
        <source>a bucket&apos;s ARN has no region: arn:aws:s3:::name</source>
        <translation>der ARN eines Buckets hat keine Region: arn:aws:s3:::name</translation>
    </message>
    <message>
        <source>say what it is, as in arn:aws:iam::123456789012:role/name</source>
        <translation>sagen Sie, was es ist, wie in arn:aws:iam::123456789012:role/name</translation>
    </message>
    <message>
        <source>a resource is an ARN, such as arn:aws:s3:::bucket/*, or &quot;*&quot;</source>
        <translation>eine Ressource ist ein ARN, etwa arn:aws:s3:::bucket/*, oder &quot;*&quot;</translation>
    </message>
    <message>
        <source>an ARN begins with arn:aws: (aws-cn and aws-us-gov in China and GovCloud)</source>
        <translation>ein ARN beginnt mit arn:aws: (aws-cn und aws-us-gov in China und GovCloud)</translation>
    </message>
    <message>
        <source>name the service behind the partition, as in arn:aws:s3:::bucket</source>
        <translation>nennen Sie den Dienst hinter der Partition, wie in arn:aws:s3:::bucket</translation>
    </message>
    <message>
        <source>an action is a service and a name, such as s3:GetObject</source>
        <translation>eine Aktion besteht aus Dienst und Name, etwa s3:GetObject</translation>
    </message>
    <message>
        <source>an action has one colon, between service and name</source>
        <translation>eine Aktion hat einen Doppelpunkt, zwischen Dienst und Name</translation>
    </message>
    <message>
        <source>`%1` is no name of a service</source>
        <translation>`%1` ist kein Name eines Dienstes</translation>
    </message>
    <message>
        <source>a trust policy is about assuming the role: sts:AssumeRole; what the role may do belongs into its permissions</source>
        <translation>eine Vertrauensrichtlinie handelt vom Übernehmen der Rolle: sts:AssumeRole; was die Rolle darf, gehört in ihre Berechtigungen</translation>
    </message>
    <message>
        <source>STS has no action `%1`</source>
        <translation>STS hat keine Aktion `%1`</translation>
    </message>
    <message>
        <source>a trust policy writes everybody as {&quot;AWS&quot;: &quot;*&quot;}</source>
        <translation>eine Vertrauensrichtlinie schreibt alle als {&quot;AWS&quot;: &quot;*&quot;}</translation>
    </message>
    <message>
        <source>a principal is named in full: `*` cannot stand for a part of the name</source>
        <translation>ein Principal wird ganz ausgeschrieben: `*` kann nicht für einen Teil des Namens stehen</translation>
    </message>
    <message>
        <source>`%1` is no account number, and no ARN of an account, user, role or session</source>
        <translation>`%1` ist keine Kontonummer und kein ARN eines Kontos, eines Benutzers, einer Rolle oder einer Sitzung</translation>
    </message>
    <message>
        <source>`%1` is no service: write its full name, such as lambda.amazonaws.com</source>
        <translation>`%1` ist kein Dienst: Schreiben Sie den vollen Namen, etwa lambda.amazonaws.com</translation>
    </message>
    <message>
        <source>`%1` is no identity provider: write its ARN or domain name</source>
        <translation>`%1` ist kein Identitätsanbieter: Schreiben Sie seinen ARN oder Domainnamen</translation>
    </message>
    <message>
        <source>canonical users belong into bucket policies only</source>
        <translation>kanonische Benutzer gehören nur in Bucket-Richtlinien</translation>
    </message>
    <message>
        <source>a canonical user is 64 hexadecimal digits</source>
        <translation>ein kanonischer Benutzer besteht aus 64 hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>the Principal names nobody: add somebody</source>
        <translation>der Principal nennt niemanden: Fügen Sie jemanden hinzu</translation>
    </message>
    <message>
        <source>without a condition on cognito-identity.amazonaws.com:aud every identity pool of the world is let in</source>
        <translation>ohne eine Bedingung für cognito-identity.amazonaws.com:aud wird jeder Identitätspool der Welt eingelassen</translation>
    </message>
    <message>
        <source>a policy document has at most %1 characters</source>
        <translation>ein Richtliniendokument hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>a policy</source>
        <translation>eine Richtlinie</translation>
    </message>
    <message>
        <source>the %1 `%2` is there twice, and only one of them would count: put them together</source>
        <translation>%1 `%2` kommt zweimal vor, und nur eines davon würde zählen: Fassen Sie sie zusammen</translation>
    </message>
    <message>
        <source>%1 must be %2, not %3</source>
        <translation>%1 muss %2 sein, nicht %3</translation>
    </message>
    <message>
        <source>element</source>
        <translation>das Element</translation>
    </message>
    <message>
        <source>there is no element `%1` here: remove it</source>
        <translation>hier gibt es kein Element `%1`: Entfernen Sie es</translation>
    </message>
    <message>
        <source>the element `%1` is spelt `%2`</source>
        <translation>das Element `%1` schreibt sich `%2`</translation>
    </message>
    <message>
        <source>a policy needs a Statement</source>
        <translation>eine Richtlinie braucht ein Statement</translation>
    </message>
    <message>
        <source>Version is &quot;2012-10-17&quot; or &quot;2008-10-17&quot;</source>
        <translation>Version ist &quot;2012-10-17&quot; oder &quot;2008-10-17&quot;</translation>
    </message>
    <message>
        <source>a policy has at most 2,000 statements</source>
        <translation>eine Richtlinie hat höchstens 2.000 Anweisungen</translation>
    </message>
    <message>
        <source>the Statement is empty: a policy needs at least one</source>
        <translation>das Statement ist leer: Eine Richtlinie braucht mindestens eines</translation>
    </message>
    <message>
        <source>a statement</source>
        <translation>eine Anweisung</translation>
    </message>
    <message>
        <source>a statement needs an Effect, &quot;Allow&quot; or &quot;Deny&quot;</source>
        <translation>eine Anweisung braucht einen Effect, &quot;Allow&quot; oder &quot;Deny&quot;</translation>
    </message>
    <message>
        <source>a statement has either `%1` or `Not%1`, not both</source>
        <translation>eine Anweisung hat entweder `%1` oder `Not%1`, nicht beides</translation>
    </message>
    <message>
        <source>Effect is &quot;Allow&quot; or &quot;Deny&quot;, exactly so</source>
        <translation>Effect ist &quot;Allow&quot; oder &quot;Deny&quot;, genau so geschrieben</translation>
    </message>
    <message>
        <source>a string or a list of strings</source>
        <translation>eine Zeichenkette oder eine Liste von Zeichenketten</translation>
    </message>
    <message>
        <source>a principal is &quot;*&quot; or an object such as {&quot;AWS&quot;: …}</source>
        <translation>ein Principal ist &quot;*&quot; oder ein Objekt wie {&quot;AWS&quot;: …}</translation>
    </message>
    <message>
        <source>a principal</source>
        <translation>ein Principal</translation>
    </message>
    <message>
        <source>&quot;*&quot; or an object</source>
        <translation>&quot;*&quot; oder ein Objekt</translation>
    </message>
    <message>
        <source>principal key</source>
        <translation>der Principal-Schlüssel</translation>
    </message>
    <message>
        <source>a principal is named under `AWS`, `Service`, `Federated` or `CanonicalUser`, not `%1`</source>
        <translation>ein Principal wird unter `AWS`, `Service`, `Federated` oder `CanonicalUser` genannt, nicht unter `%1`</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>eine Bedingung</translation>
    </message>
    <message>
        <source>an object of operators</source>
        <translation>ein Objekt mit Operatoren</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>der Operator</translation>
    </message>
    <message>
        <source>an operator</source>
        <translation>ein Operator</translation>
    </message>
    <message>
        <source>an object of condition keys</source>
        <translation>ein Objekt mit Bedingungsschlüsseln</translation>
    </message>
    <message>
        <source>condition key</source>
        <translation>der Bedingungsschlüssel</translation>
    </message>
    <message>
        <source>a condition value</source>
        <translation>ein Wert einer Bedingung</translation>
    </message>
    <message>
        <source>a string, number or boolean, or a list of them</source>
        <translation>eine Zeichenkette, eine Zahl oder ein Boolean, oder eine Liste davon</translation>
    </message>
    <message>
        <source>Create access key %1 of %2</source>
        <translation>Zugriffsschlüssel %1 von %2 anlegen</translation>
    </message>
    <message>
        <source>Activate access key %1 of %2</source>
        <translation>Zugriffsschlüssel %1 von %2 aktivieren</translation>
    </message>
    <message>
        <source>Deactivate access key %1 of %2</source>
        <translation>Zugriffsschlüssel %1 von %2 deaktivieren</translation>
    </message>
    <message>
        <source>Delete access key %1 of %2</source>
        <translation>Zugriffsschlüssel %1 von %2 löschen</translation>
    </message>
    <message>
        <source>Set account alias to %1</source>
        <translation>Kontoalias auf %1 setzen</translation>
    </message>
    <message>
        <source>Remove account alias %1</source>
        <translation>Kontoalias %1 entfernen</translation>
    </message>
    <message>
        <source>Assume role %1 as %2</source>
        <translation>Rolle %1 als %2 übernehmen</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>%1 an %2 anfügen</translation>
    </message>
    <message>
        <source>Detach %1 from %2</source>
        <translation>%1 von %2 lösen</translation>
    </message>
    <message>
        <source>Set permissions boundary of %1 to %2</source>
        <translation>Berechtigungsgrenze von %1 auf %2 setzen</translation>
    </message>
    <message>
        <source>Remove permissions boundary of %1</source>
        <translation>Berechtigungsgrenze von %1 entfernen</translation>
    </message>
    <message>
        <source>Change notifications of bucket %1</source>
        <translation>Benachrichtigungen des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Change policy of bucket %1</source>
        <translation>Richtlinie des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Put policy of bucket %1</source>
        <translation>Richtlinie des Buckets %1 setzen</translation>
    </message>
    <message>
        <source>Delete policy of bucket %1</source>
        <translation>Richtlinie des Buckets %1 löschen</translation>
    </message>
    <message>
        <source>Change Block Public Access of bucket %1</source>
        <translation>Block Public Access des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Remove Block Public Access of bucket %1</source>
        <translation>Block Public Access des Buckets %1 entfernen</translation>
    </message>
    <message>
        <source>Tag bucket %1</source>
        <translation>Bucket %1 taggen</translation>
    </message>
    <message>
        <source>Untag bucket %1</source>
        <translation>Tags des Buckets %1 entfernen</translation>
    </message>
    <message>
        <source>Create bucket %1</source>
        <translation>Bucket %1 anlegen</translation>
    </message>
    <message>
        <source>Delete bucket %1</source>
        <translation>Bucket %1 löschen</translation>
    </message>
    <message>
        <source>Get delegated access to %1 for %2</source>
        <translation>Delegierten Zugriff auf %1 für %2 holen</translation>
    </message>
    <message>
        <source>Take on delegation request %1 of %2</source>
        <translation>Delegierungsanfrage %1 von %2 annehmen</translation>
    </message>
    <message>
        <source>Forward delegation request %1 for approval</source>
        <translation>Delegierungsanfrage %1 zur Genehmigung weiterleiten</translation>
    </message>
    <message>
        <source>Reject delegation request %1</source>
        <translation>Delegierungsanfrage %1 ablehnen</translation>
    </message>
    <message>
        <source>Accept delegation request %1 of %2</source>
        <translation>Delegierungsanfrage %1 von %2 genehmigen</translation>
    </message>
    <message>
        <source>Release the token of delegation request %1 to %2</source>
        <translation>Token der Delegierungsanfrage %1 an %2 freigeben</translation>
    </message>
    <message>
        <source>Register policy template %1</source>
        <translation>Richtlinienvorlage %1 registrieren</translation>
    </message>
    <message>
        <source>Remove policy template %1</source>
        <translation>Richtlinienvorlage %1 entfernen</translation>
    </message>
    <message>
        <source>Register permissions boundary %1</source>
        <translation>Berechtigungsgrenze %1 registrieren</translation>
    </message>
    <message>
        <source>Ask for delegated access: %1</source>
        <translation>Um delegierten Zugriff bitten: %1</translation>
    </message>
    <message>
        <source>Add permission %1 to function %2</source>
        <translation>Berechtigung %1 zur Funktion %2 hinzufügen</translation>
    </message>
    <message>
        <source>Remove permission %1 from function %2</source>
        <translation>Berechtigung %1 von der Funktion %2 entfernen</translation>
    </message>
    <message>
        <source>Delete function %1</source>
        <translation>Funktion %1 löschen</translation>
    </message>
    <message>
        <source>Create group %1</source>
        <translation>Gruppe %1 anlegen</translation>
    </message>
    <message>
        <source>Change path of group %1</source>
        <translation>Pfad der Gruppe %1 ändern</translation>
    </message>
    <message>
        <source>Rename group %1 to %2</source>
        <translation>Gruppe %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Delete group %1</source>
        <translation>Gruppe %1 löschen</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>%1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation>%1 aus %2 entfernen</translation>
    </message>
    <message>
        <source>Put policy %1 on %2</source>
        <translation>%2 die Richtlinie %1 geben</translation>
    </message>
    <message>
        <source>Change policy %1 of %2</source>
        <translation>Richtlinie %1 von %2 ändern</translation>
    </message>
    <message>
        <source>Delete policy %1 of %2</source>
        <translation>Richtlinie %1 von %2 löschen</translation>
    </message>
    <message>
        <source>Invoke function %1</source>
        <translation>Funktion %1 aufrufen</translation>
    </message>
    <message>
        <source>Create policy %1</source>
        <translation>Richtlinie %1 anlegen</translation>
    </message>
    <message>
        <source>Delete policy %1</source>
        <translation>Richtlinie %1 löschen</translation>
    </message>
    <message>
        <source>Create MFA device %1</source>
        <translation>MFA-Gerät %1 anlegen</translation>
    </message>
    <message>
        <source>Enable MFA device %1 of %2</source>
        <translation>MFA-Gerät %1 von %2 aktivieren</translation>
    </message>
    <message>
        <source>Resynchronise MFA device %1</source>
        <translation>MFA-Gerät %1 neu synchronisieren</translation>
    </message>
    <message>
        <source>Deactivate MFA device %1 of %2</source>
        <translation>MFA-Gerät %1 von %2 deaktivieren</translation>
    </message>
    <message>
        <source>Delete MFA device %1</source>
        <translation>MFA-Gerät %1 löschen</translation>
    </message>
    <message>
        <source>Put object %1 into %2</source>
        <translation>Objekt %1 in %2 ablegen</translation>
    </message>
    <message>
        <source>Delete object %1 from %2</source>
        <translation>Objekt %1 aus %2 löschen</translation>
    </message>
    <message>
        <source>Copy %1/%2 to %3/%4</source>
        <translation>%1/%2 nach %3/%4 kopieren</translation>
    </message>
    <message>
        <source>Create OpenID Connect provider %1</source>
        <translation>OpenID-Connect-Anbieter %1 anlegen</translation>
    </message>
    <message>
        <source>Delete OpenID Connect provider %1</source>
        <translation>OpenID-Connect-Anbieter %1 löschen</translation>
    </message>
    <message>
        <source>Add client %1 to %2</source>
        <translation>Client %1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Remove client %1 from %2</source>
        <translation>Client %1 aus %2 entfernen</translation>
    </message>
    <message>
        <source>Change thumbprints of %1</source>
        <translation>Fingerabdrücke von %1 ändern</translation>
    </message>
    <message>
        <source>Give keys of %1</source>
        <translation>Schlüssel von %1 angeben</translation>
    </message>
    <message>
        <source>Create account %1</source>
        <translation>Konto %1 anlegen</translation>
    </message>
    <message>
        <source>Move account %1 to %2</source>
        <translation>Konto %1 nach %2 verschieben</translation>
    </message>
    <message>
        <source>Remove account %1 from the organization</source>
        <translation>Konto %1 aus der Organisation entfernen</translation>
    </message>
    <message>
        <source>Create organization policy %1</source>
        <translation>Organisationsrichtlinie %1 anlegen</translation>
    </message>
    <message>
        <source>Change organization policy %1</source>
        <translation>Organisationsrichtlinie %1 ändern</translation>
    </message>
    <message>
        <source>Delete organization policy %1</source>
        <translation>Organisationsrichtlinie %1 löschen</translation>
    </message>
    <message>
        <source>Create organizational unit %1</source>
        <translation>Organisationseinheit %1 anlegen</translation>
    </message>
    <message>
        <source>Rename organizational unit %1</source>
        <translation>Organisationseinheit %1 umbenennen</translation>
    </message>
    <message>
        <source>Delete organizational unit %1</source>
        <translation>Organisationseinheit %1 löschen</translation>
    </message>
    <message>
        <source>Create organization %1</source>
        <translation>Organisation %1 anlegen</translation>
    </message>
    <message>
        <source>Enable policy type %1</source>
        <translation>Richtlinientyp %1 einschalten</translation>
    </message>
    <message>
        <source>Disable policy type %1</source>
        <translation>Richtlinientyp %1 ausschalten</translation>
    </message>
    <message>
        <source>Enable outbound web identity federation</source>
        <translation>Ausgehenden Web-Identitätsverbund einschalten</translation>
    </message>
    <message>
        <source>Disable outbound web identity federation</source>
        <translation>Ausgehenden Web-Identitätsverbund ausschalten</translation>
    </message>
    <message>
        <source>Get a web identity token for %1</source>
        <translation>Ein Web-Identitätstoken für %1 holen</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>Create version %1 of policy %2</source>
        <translation>Version %1 der Richtlinie %2 anlegen</translation>
    </message>
    <message>
        <source>Make %1 the default version of policy %2</source>
        <translation>%1 zur Standardversion der Richtlinie %2 machen</translation>
    </message>
    <message>
        <source>Delete version %1 of policy %2</source>
        <translation>Version %1 der Richtlinie %2 löschen</translation>
    </message>
    <message>
        <source>Add %1 to the practice directory</source>
        <translation>%1 zum Übungsverzeichnis hinzufügen</translation>
    </message>
    <message>
        <source>Change %1 in the practice directory</source>
        <translation>%1 im Übungsverzeichnis ändern</translation>
    </message>
    <message>
        <source>Remove %1 from the practice directory</source>
        <translation>%1 aus dem Übungsverzeichnis entfernen</translation>
    </message>
    <message>
        <source>Sign in %1 at the practice identity provider</source>
        <translation>%1 beim Übungs-Identitätsanbieter anmelden</translation>
    </message>
    <message>
        <source>no role has the ARN `%1`</source>
        <translation>keine Rolle hat den ARN `%1`</translation>
    </message>
    <message>
        <source>%1; did you mean `%2`? (role names are case-sensitive here)</source>
        <translation>%1; meinten Sie `%2`? (Bei Rollennamen zählt hier Groß- und Kleinschreibung)</translation>
    </message>
    <message>
        <source>roles may not be assumed by root accounts: sign in as a user</source>
        <translation>Root-Benutzer dürfen keine Rollen übernehmen: Melden Sie sich als Benutzer an</translation>
    </message>
    <message>
        <source>Create role %1</source>
        <translation>Rolle %1 anlegen</translation>
    </message>
    <message>
        <source>Change role %1</source>
        <translation>Rolle %1 ändern</translation>
    </message>
    <message>
        <source>Describe role %1</source>
        <translation>Rolle %1 beschreiben</translation>
    </message>
    <message>
        <source>Change trust of role %1</source>
        <translation>Vertrauen der Rolle %1 ändern</translation>
    </message>
    <message>
        <source>Delete role %1</source>
        <translation>Rolle %1 löschen</translation>
    </message>
    <message>
        <source>root sessions</source>
        <translation>Root-Sitzungen</translation>
    </message>
    <message>
        <source>root credentials management</source>
        <translation>Verwaltung der Root-Anmeldeinformationen</translation>
    </message>
    <message>
        <source>Enable %1 in organization %2</source>
        <translation>%1 in der Organisation %2 einschalten</translation>
    </message>
    <message>
        <source>Disable %1 in organization %2</source>
        <translation>%1 in der Organisation %2 ausschalten</translation>
    </message>
    <message>
        <source>Open a root session in %1 for %2</source>
        <translation>Eine Root-Sitzung in %1 für %2 öffnen</translation>
    </message>
    <message>
        <source>Create SAML provider %1</source>
        <translation>SAML-Anbieter %1 anlegen</translation>
    </message>
    <message>
        <source>Update SAML provider %1</source>
        <translation>SAML-Anbieter %1 ändern</translation>
    </message>
    <message>
        <source>Delete SAML provider %1</source>
        <translation>SAML-Anbieter %1 löschen</translation>
    </message>
    <message>
        <source>Assume role %1 with SAML as %2</source>
        <translation>Rolle %1 mit SAML als %2 übernehmen</translation>
    </message>
    <message>
        <source>Activate STS in %1</source>
        <translation>STS in %1 einschalten</translation>
    </message>
    <message>
        <source>Deactivate STS in %1</source>
        <translation>STS in %1 ausschalten</translation>
    </message>
    <message>
        <source>Make tokens of the global STS endpoint hold in all Regions</source>
        <translation>Token des globalen STS-Endpunkts in allen Regionen gelten lassen</translation>
    </message>
    <message>
        <source>Make tokens of the global STS endpoint hold in default Regions only</source>
        <translation>Token des globalen STS-Endpunkts nur in Standardregionen gelten lassen</translation>
    </message>
    <message>
        <source>policy %1</source>
        <translation>Richtlinie %1</translation>
    </message>
    <message>
        <source>SAML provider %1</source>
        <translation>SAML-Anbieter %1</translation>
    </message>
    <message>
        <source>OpenID Connect provider %1</source>
        <translation>OpenID-Connect-Anbieter %1</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>%1 taggen</translation>
    </message>
    <message>
        <source>Untag %1</source>
        <translation>Tags von %1 entfernen</translation>
    </message>
    <message>
        <source>Get a session token as %1</source>
        <translation>Ein Sitzungstoken als %1 holen</translation>
    </message>
    <message>
        <source>Get a federation token for %1</source>
        <translation>Ein Verbundtoken für %1 holen</translation>
    </message>
    <message>
        <source>Create user %1</source>
        <translation>Benutzer %1 anlegen</translation>
    </message>
    <message>
        <source>Change path of user %1</source>
        <translation>Pfad des Benutzers %1 ändern</translation>
    </message>
    <message>
        <source>Rename user %1 to %2</source>
        <translation>Benutzer %1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Delete user %1</source>
        <translation>Benutzer %1 löschen</translation>
    </message>
    <message>
        <source>Create the practice world</source>
        <translation>Die Übungswelt anlegen</translation>
    </message>
    <message>
        <source>Create function %1</source>
        <translation>Funktion %1 anlegen</translation>
    </message>
    <message>
        <source>Change code of function %1</source>
        <translation>Code der Funktion %1 ändern</translation>
    </message>
    <message>
        <source>Change function %1</source>
        <translation>Funktion %1 ändern</translation>
    </message>
    <message>
        <source>Tag object %1 in %2</source>
        <translation>Objekt %1 in %2 taggen</translation>
    </message>
    <message>
        <source>Untag object %1 in %2</source>
        <translation>Tags des Objekts %1 in %2 entfernen</translation>
    </message>
    <message>
        <source>nobody in this workspace is called `%1`</source>
        <translation>in diesem Arbeitsbereich heißt niemand `%1`</translation>
    </message>
    <message>
        <source>the session `%1` is over: whatever it asks is refused; choose a live one, or the role itself</source>
        <translation>die Sitzung `%1` ist vorbei: Was immer sie verlangt, wird abgelehnt; wählen Sie eine aktive oder die Rolle selbst</translation>
    </message>
    <message>
        <source>who the session `%1` belongs to is gone: its credentials are refused</source>
        <translation>wem die Sitzung `%1` gehört, den gibt es nicht mehr: Ihre Anmeldeinformationen werden abgelehnt</translation>
    </message>
    <message>
        <source>the account of `%1` is not in this workspace: what its principals may do is not known here</source>
        <translation>das Konto von `%1` ist nicht in diesem Arbeitsbereich: Was seine Principals dürfen, ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>`%1` is no caller: give the ARN of a user, role or session, an account, a service such as `lambda.amazonaws.com`, or `anonymous`</source>
        <translation>`%1` ist kein Aufrufer: Geben Sie den ARN eines Benutzers, einer Rolle oder einer Sitzung an, ein Konto, einen Dienst wie `lambda.amazonaws.com` oder `anonymous`</translation>
    </message>
    <message>
        <source>`%1` is no action: write a service and a name, such as `s3:GetObject`</source>
        <translation>`%1` ist keine Aktion: Schreiben Sie Dienst und Name, etwa `s3:GetObject`</translation>
    </message>
    <message>
        <source>no action that the catalogue knows is called `%1`</source>
        <translation>keine Aktion, die der Katalog kennt, heißt `%1`</translation>
    </message>
    <message>
        <source>`%1` makes more than %2 actions: ask about fewer</source>
        <translation>`%1` ergibt mehr als %2 Aktionen: Fragen Sie nach weniger</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>MFA device</source>
        <translation>MFA-Gerät</translation>
    </message>
    <message>
        <source>SAML provider</source>
        <translation>SAML-Anbieter</translation>
    </message>
    <message>
        <source>OpenID Connect provider</source>
        <translation>OpenID-Connect-Anbieter</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>delegation request</source>
        <translation>Delegierungsanfrage</translation>
    </message>
    <message>
        <source>delegation template</source>
        <translation>Delegierungsvorlage</translation>
    </message>
    <message>
        <source>expected `%1` from here</source>
        <translation>ab hier wurde `%1` erwartet</translation>
    </message>
    <message>
        <source>expected a digit after `-`, %1</source>
        <translation>nach `-` wurde eine Ziffer erwartet, %1</translation>
    </message>
    <message>
        <source>a number must not begin with a zero</source>
        <translation>eine Zahl darf nicht mit einer Null beginnen</translation>
    </message>
    <message>
        <source>expected a digit after `.`, %1</source>
        <translation>nach `.` wurde eine Ziffer erwartet, %1</translation>
    </message>
    <message>
        <source>expected a digit in the exponent, %1</source>
        <translation>im Exponenten wurde eine Ziffer erwartet, %1</translation>
    </message>
    <message>
        <source>the number is too large or too small</source>
        <translation>die Zahl ist zu groß oder zu klein</translation>
    </message>
    <message>
        <source>the string that begins here is not closed</source>
        <translation>die Zeichenkette, die hier beginnt, wird nicht geschlossen</translation>
    </message>
    <message>
        <source>the string that begins here is not closed on its line: a line break inside is written \n</source>
        <translation>die Zeichenkette, die hier beginnt, wird nicht auf ihrer Zeile geschlossen: Ein Zeilenumbruch darin wird \n geschrieben</translation>
    </message>
    <message>
        <source>a string must not hold control characters, %1: write it as an escape</source>
        <translation>eine Zeichenkette darf keine Steuerzeichen enthalten, %1: Schreiben Sie es als Escape</translation>
    </message>
    <message>
        <source>found the end of the text</source>
        <translation>hier endet der Text</translation>
    </message>
    <message>
        <source>found the control character %1</source>
        <translation>hier steht das Steuerzeichen %1</translation>
    </message>
    <message>
        <source>found `%1`</source>
        <translation>hier steht `%1`</translation>
    </message>
    <message>
        <source>this backslash begins no known escape: a backslash itself is written \\</source>
        <translation>dieser Backslash beginnt kein bekanntes Escape: Ein Backslash selbst wird \\ geschrieben</translation>
    </message>
    <message>
        <source>expected four hexadecimal digits after \u</source>
        <translation>nach \u wurden vier hexadezimale Ziffern erwartet</translation>
    </message>
    <message>
        <source>this escape is half of a surrogate pair, without the other half</source>
        <translation>dieses Escape ist die eine Hälfte eines Ersatzzeichenpaars, ohne die andere</translation>
    </message>
    <message>
        <source>the text has %1 bytes, more than the %2 allowed</source>
        <translation>der Text hat %1 Bytes, mehr als die erlaubten %2</translation>
    </message>
    <message>
        <source>the text begins with a byte-order mark: save it as UTF-8 without one</source>
        <translation>der Text beginnt mit einer Byte-Reihenfolge-Marke: Speichern Sie ihn als UTF-8 ohne sie</translation>
    </message>
    <message>
        <source>this byte is not UTF-8</source>
        <translation>dieses Byte ist kein UTF-8</translation>
    </message>
    <message>
        <source>expected %1, %2</source>
        <translation>erwartet wurde %1, %2</translation>
    </message>
    <message>
        <source>more than %1 values</source>
        <translation>mehr als %1 Werte</translation>
    </message>
    <message>
        <source>expected a value, found `&apos;`: strings stand in double quotes</source>
        <translation>erwartet wurde ein Wert, hier steht `&apos;`: Zeichenketten stehen in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>expected a value, found `/`: JSON has no comments, remove it</source>
        <translation>erwartet wurde ein Wert, hier steht `/`: JSON hat keine Kommentare, entfernen Sie ihn</translation>
    </message>
    <message>
        <source>expected a value, %1</source>
        <translation>erwartet wurde ein Wert, %1</translation>
    </message>
    <message>
        <source>nested more than %1 levels deep</source>
        <translation>tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>expected `,` or `%1`, %2</source>
        <translation>erwartet wurde `,` oder `%1`, %2</translation>
    </message>
    <message>
        <source>no value follows this comma before the `%1`: remove the comma</source>
        <translation>auf dieses Komma folgt vor dem `%1` kein Wert: Entfernen Sie das Komma</translation>
    </message>
    <message>
        <source>expected a key in double quotes, %1</source>
        <translation>erwartet wurde ein Schlüssel in doppelten Anführungszeichen, %1</translation>
    </message>
    <message>
        <source>expected `:` after the key, %1</source>
        <translation>nach dem Schlüssel wurde `:` erwartet, %1</translation>
    </message>
    <message>
        <source>nothing more after the end of the value</source>
        <translation>nach dem Ende des Wertes nichts mehr</translation>
    </message>
    <message>
        <source>trust policy of %1</source>
        <translation>„Vertrauensrichtlinie von %1“</translation>
    </message>
    <message>
        <source>bucket policy of %1</source>
        <translation>„Bucket-Richtlinie von %1“</translation>
    </message>
    <message>
        <source>policy of function %1</source>
        <translation>„Richtlinie der Funktion %1“</translation>
    </message>
    <message>
        <source>policy of %1</source>
        <translation>„Richtlinie von %1“</translation>
    </message>
    <message>
        <source>instance profile</source>
        <translation>Instanzprofil</translation>
    </message>
    <message>
        <source>server certificate</source>
        <translation>Serverzertifikat</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Generate credential report</source>
        <translation>Anmeldedatenbericht erzeugen</translation>
    </message>
    <message>
        <source>Create instance profile %1</source>
        <translation>Instanzprofil %1 anlegen</translation>
    </message>
    <message>
        <source>Delete instance profile %1</source>
        <translation>Instanzprofil %1 löschen</translation>
    </message>
    <message>
        <source>Add role %1 to instance profile %2</source>
        <translation>Rolle %1 zum Instanzprofil %2 hinzufügen</translation>
    </message>
    <message>
        <source>Remove role %1 from instance profile %2</source>
        <translation>Rolle %1 aus dem Instanzprofil %2 entfernen</translation>
    </message>
    <message>
        <source>Create login profile of %1</source>
        <translation>Anmeldeprofil von %1 anlegen</translation>
    </message>
    <message>
        <source>Change login profile of %1</source>
        <translation>Anmeldeprofil von %1 ändern</translation>
    </message>
    <message>
        <source>Delete login profile of %1</source>
        <translation>Anmeldeprofil von %1 löschen</translation>
    </message>
    <message>
        <source>Change password of %1</source>
        <translation>Passwort von %1 ändern</translation>
    </message>
    <message>
        <source>Change password policy</source>
        <translation>Passwortrichtlinie ändern</translation>
    </message>
    <message>
        <source>Delete password policy</source>
        <translation>Passwortrichtlinie löschen</translation>
    </message>
    <message>
        <source>Change policy of %1</source>
        <translation>Richtlinie von %1 ändern</translation>
    </message>
    <message>
        <source>Put policy of %1</source>
        <translation>Richtlinie von %1 setzen</translation>
    </message>
    <message>
        <source>Delete policy of %1</source>
        <translation>Richtlinie von %1 löschen</translation>
    </message>
    <message>
        <source>Upload server certificate %1</source>
        <translation>Serverzertifikat %1 hochladen</translation>
    </message>
    <message>
        <source>Change server certificate %1</source>
        <translation>Serverzertifikat %1 ändern</translation>
    </message>
    <message>
        <source>Delete server certificate %1</source>
        <translation>Serverzertifikat %1 löschen</translation>
    </message>
    <message>
        <source>service-specific credential %1 of %2</source>
        <translation>Servicespezifische Anmeldedaten %1 von %2</translation>
    </message>
    <message>
        <source>Create service-specific credential %1 of %2</source>
        <translation>Servicespezifische Anmeldedaten %1 von %2 anlegen</translation>
    </message>
    <message>
        <source>Create service-linked role %1</source>
        <translation>Serviceverknüpfte Rolle %1 anlegen</translation>
    </message>
    <message>
        <source>Delete service-linked role %1</source>
        <translation>Serviceverknüpfte Rolle %1 löschen</translation>
    </message>
    <message>
        <source>signing certificate %1 of %2</source>
        <translation>Signaturzertifikat %1 von %2</translation>
    </message>
    <message>
        <source>Upload signing certificate %1 of %2</source>
        <translation>Signaturzertifikat %1 von %2 hochladen</translation>
    </message>
    <message>
        <source>SSH public key %1 of %2</source>
        <translation>Öffentlichen SSH-Schlüssel %1 von %2</translation>
    </message>
    <message>
        <source>Upload SSH public key %1 of %2</source>
        <translation>Öffentlichen SSH-Schlüssel %1 von %2 hochladen</translation>
    </message>
    <message>
        <source>MFA device %1</source>
        <translation>MFA-Gerät %1</translation>
    </message>
    <message>
        <source>instance profile %1</source>
        <translation>Instanzprofil %1</translation>
    </message>
    <message>
        <source>server certificate %1</source>
        <translation>Serverzertifikat %1</translation>
    </message>
    <message>
        <source>Activate %1</source>
        <translation>%1 aktivieren</translation>
    </message>
    <message>
        <source>Deactivate %1</source>
        <translation>%1 deaktivieren</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>upload in parts</source>
        <translation>mehrteiliger Upload</translation>
    </message>
    <message>
        <source>the file is UTF-16: save it as UTF-8, in PowerShell with `| Out-File -Encoding utf8 FILE`</source>
        <translation>die Datei ist UTF-16: Speichern Sie sie als UTF-8, in PowerShell mit `| Out-File -Encoding utf8 FILE`</translation>
    </message>
    <message>
        <source>this is not the answer of `aws iam get-account-authorization-details`: it has none of `UserDetailList`, `GroupDetailList`, `RoleDetailList` and `Policies`</source>
        <translation>das ist nicht die Antwort von `aws iam get-account-authorization-details`: Weder `UserDetailList` noch `GroupDetailList`, `RoleDetailList` oder `Policies` ist darin</translation>
    </message>
    <message>
        <source>the import was cancelled: nothing was changed</source>
        <translation>der Import wurde abgebrochen: Nichts wurde geändert</translation>
    </message>
    <message>
        <source>user `%1`</source>
        <translation>Benutzer `%1`</translation>
    </message>
    <message>
        <source>the file has a user of this name already</source>
        <translation>die Datei hat schon einen Benutzer dieses Namens</translation>
    </message>
    <message>
        <source>group `%1`</source>
        <translation>Gruppe `%1`</translation>
    </message>
    <message>
        <source>the file has a group of this name already</source>
        <translation>die Datei hat schon eine Gruppe dieses Namens</translation>
    </message>
    <message>
        <source>role `%1`</source>
        <translation>Rolle `%1`</translation>
    </message>
    <message>
        <source>the file has a role of this name already</source>
        <translation>die Datei hat schon eine Rolle dieses Namens</translation>
    </message>
    <message>
        <source>policy `%1`</source>
        <translation>Richtlinie `%1`</translation>
    </message>
    <message>
        <source>the file has a policy of this name already</source>
        <translation>die Datei hat schon eine Richtlinie dieses Namens</translation>
    </message>
    <message>
        <source>nothing in the file says which account it is of: name the account</source>
        <translation>nichts in der Datei sagt, aus welchem Konto sie ist: Nennen Sie das Konto</translation>
    </message>
    <message>
        <source>its group `%1` is not in the file: imported without it</source>
        <translation>die Gruppe `%1` ist nicht in der Datei: ohne sie importiert</translation>
    </message>
    <message>
        <source>maximum session length of %1 role</source>
        <translation>maximale Sitzungsdauer von %1 Rolle</translation>
    </message>
    <message>
        <source>maximum session length of %1 roles</source>
        <translation>maximale Sitzungsdauer von %1 Rollen</translation>
    </message>
    <message>
        <source>what `%2` allows, which %1 principal uses: its document is not in the file</source>
        <translation>was `%2` erlaubt, benutzt von %1 Principal: Das Dokument ist nicht in der Datei</translation>
    </message>
    <message>
        <source>what `%2` allows, which %1 principals use: its document is not in the file</source>
        <translation>was `%2` erlaubt, benutzt von %1 Principals: Das Dokument ist nicht in der Datei</translation>
    </message>
    <message>
        <source>access keys, MFA devices, passwords, identity providers and organization policies</source>
        <translation>Zugriffsschlüssel, MFA-Geräte, Passwörter, Identitätsanbieter und Organisationsrichtlinien</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>%1 user</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>%1 group</source>
        <translation>%1 Gruppe</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 Gruppen</translation>
    </message>
    <message>
        <source>%1 role</source>
        <translation>%1 Rolle</translation>
    </message>
    <message>
        <source>%1 roles</source>
        <translation>%1 Rollen</translation>
    </message>
    <message>
        <source>%1 policy</source>
        <translation>%1 Richtlinie</translation>
    </message>
    <message>
        <source>%1 policies</source>
        <translation>%1 Richtlinien</translation>
    </message>
    <message>
        <source>the entities of further pages: every page says that more are to come</source>
        <translation>was auf weiteren Seiten steht: Jede Seite sagt, dass noch mehr kommt</translation>
    </message>
    <message>
        <source>%1 instance profile, which is not kept</source>
        <translation>%1 Instanzprofil, das nicht übernommen wird</translation>
    </message>
    <message>
        <source>%1 instance profiles, which are not kept</source>
        <translation>%1 Instanzprofile, die nicht übernommen werden</translation>
    </message>
    <message>
        <source>expected an object, found %1</source>
        <translation>erwartet wurde ein Objekt, hier steht %1</translation>
    </message>
    <message>
        <source>its Arn `%1` is not the ARN of an IAM %2</source>
        <translation>Arn `%1` ist kein ARN der IAM-Art „%2“</translation>
    </message>
    <message>
        <source>it belongs to the partition `%1`: only `aws` can be imported</source>
        <translation>gehört zur Partition `%1`: Nur `aws` lässt sich importieren</translation>
    </message>
    <message>
        <source>its Path `%1` is no path: it begins and ends with `/`</source>
        <translation>Path `%1` ist kein Pfad: Ein Pfad beginnt und endet mit `/`</translation>
    </message>
    <message>
        <source>its Arn `%1` does not fit its path and name</source>
        <translation>Arn `%1` passt nicht zu Pfad und Name</translation>
    </message>
    <message>
        <source>its Arn `%1` names no account</source>
        <translation>Arn `%1` nennt kein Konto</translation>
    </message>
    <message>
        <source>it belongs to account %1, not to %2</source>
        <translation>gehört zum Konto %1, nicht zu %2</translation>
    </message>
    <message>
        <source>its %1 `%2` is no name that IAM allows</source>
        <translation>%1 `%2` ist kein Name, den IAM erlaubt</translation>
    </message>
    <message>
        <source>its %1 `%2` is no unique id</source>
        <translation>%1 `%2` ist keine eindeutige ID</translation>
    </message>
    <message>
        <source>there is no policy document</source>
        <translation>es gibt kein Richtliniendokument</translation>
    </message>
    <message>
        <source>its policy document is %1</source>
        <translation>das Richtliniendokument ist %1</translation>
    </message>
    <message>
        <source>%1 (line %2 of the document)</source>
        <translation>%1 (Zeile %2 des Dokuments)</translation>
    </message>
    <message>
        <source>its name is none that IAM allows</source>
        <translation>der Name ist keiner, den IAM erlaubt</translation>
    </message>
    <message>
        <source>inline policy `%1`: %2</source>
        <translation>Inline-Richtlinie `%1`: %2</translation>
    </message>
    <message>
        <source>an attached policy has the ARN `%1`, which is none</source>
        <translation>eine angefügte Richtlinie hat den ARN `%1`, und das ist keiner</translation>
    </message>
    <message>
        <source>its permissions boundary `%1` is no ARN</source>
        <translation>die Berechtigungsgrenze `%1` ist kein ARN</translation>
    </message>
    <message>
        <source>trust policy: %1</source>
        <translation>Vertrauensrichtlinie: %1</translation>
    </message>
    <message>
        <source>its version `%1` is not named like `v1`</source>
        <translation>die Version `%1` ist nicht nach dem Muster `v1` benannt</translation>
    </message>
    <message>
        <source>version %1: %2</source>
        <translation>Version %1: %2</translation>
    </message>
    <message>
        <source>its default version `%1` is not in the file</source>
        <translation>die Standardversion `%1` ist nicht in der Datei</translation>
    </message>
    <message>
        <source>Change encryption of bucket %1</source>
        <translation>Verschlüsselung des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Upload part %1 of %2 into %3</source>
        <translation>Teil %1 von %2 in %3 hochladen</translation>
    </message>
    <message>
        <source>Complete the upload of %1 into %2</source>
        <translation>Upload von %1 in %2 abschließen</translation>
    </message>
    <message>
        <source>Begin to upload %1 into %2 in parts</source>
        <translation>Mehrteiligen Upload von %1 in %2 beginnen</translation>
    </message>
    <message>
        <source>Give up the upload of %1 into %2</source>
        <translation>Upload von %1 in %2 abbrechen</translation>
    </message>
    <message>
        <source>Delete objects from %1</source>
        <translation>Objekte aus %1 löschen</translation>
    </message>
    <message>
        <source>Turn versioning of bucket %1 on</source>
        <translation>Versionierung des Buckets %1 einschalten</translation>
    </message>
    <message>
        <source>Suspend versioning of bucket %1</source>
        <translation>Versionierung des Buckets %1 aussetzen</translation>
    </message>
    <message>
        <source>Note that account %1 could not be created</source>
        <translation>Vermerken, dass Konto %1 nicht angelegt werden konnte</translation>
    </message>
    <message>
        <source>Leave the organization</source>
        <translation>Organisation verlassen</translation>
    </message>
    <message>
        <source>Close account %1</source>
        <translation>Konto %1 schließen</translation>
    </message>
    <message>
        <source>Let account %1 administer %2</source>
        <translation>Konto %1 als delegierten Administrator von %2 registrieren</translation>
    </message>
    <message>
        <source>Let account %1 administer %2 no more</source>
        <translation>Konto %1 als delegierten Administrator von %2 entfernen</translation>
    </message>
    <message>
        <source>Invite account %1</source>
        <translation>Konto %1 einladen</translation>
    </message>
    <message>
        <source>Join organization %1</source>
        <translation>Organisation %1 beitreten</translation>
    </message>
    <message>
        <source>Decline to join organization %1</source>
        <translation>Beitritt zur Organisation %1 ablehnen</translation>
    </message>
    <message>
        <source>Take back the invitation of account %1</source>
        <translation>Einladung des Kontos %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Let %1 work in the whole organization</source>
        <translation>%1 in der ganzen Organisation arbeiten lassen</translation>
    </message>
    <message>
        <source>Let %1 work in the whole organization no more</source>
        <translation>%1 nicht mehr in der ganzen Organisation arbeiten lassen</translation>
    </message>
    <message>
        <source>Delete organization %1</source>
        <translation>Organisation %1 löschen</translation>
    </message>
    <message>
        <source> (process %1)</source>
        <translation> (Prozess %1)</translation>
    </message>
    <message>
        <source>cannot lock `%1`: %2</source>
        <translation>`%1` lässt sich nicht sperren: %2</translation>
    </message>
    <message>
        <source>the workspace `%1` is open in another Rolewright%2; close it there first, or choose another file</source>
        <translation>der Arbeitsbereich `%1` ist in einem anderen Rolewright%2 geöffnet; schließen Sie ihn zuerst dort, oder wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>cannot write to `%1`: %2</source>
        <translation>in `%1` lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>cannot create `%1`: %2</source>
        <translation>`%1` lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>cannot read `%1`: %2</source>
        <translation>`%1` lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>cannot write `%1`: %2</source>
        <translation>`%1` lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>its `%1` is missing</source>
        <translation>`%1` fehlt darin</translation>
    </message>
    <message>
        <source>its `%1` does not match its checksum</source>
        <translation>`%1` darin passt nicht zur Prüfsumme</translation>
    </message>
    <message>
        <source>the passphrase does not open this workspace; check it and try again</source>
        <translation>die Passphrase öffnet diesen Arbeitsbereich nicht; prüfen Sie sie und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the key from the %1 does not open this workspace; it was made under another one</source>
        <translation>der Schlüssel aus der Quelle %1 öffnet diesen Arbeitsbereich nicht; er wurde unter einem anderen angelegt</translation>
    </message>
    <message>
        <source>the %1 gave a key of the wrong size</source>
        <translation>die Quelle %1 gab einen Schlüssel falscher Größe</translation>
    </message>
    <message>
        <source>the passphrase is empty; give one</source>
        <translation>die Passphrase ist leer; geben Sie eine an</translation>
    </message>
    <message>
        <source>the key of this workspace comes from `%1`, not from `%2`</source>
        <translation>der Schlüssel dieses Arbeitsbereichs kommt aus `%1`, nicht aus `%2`</translation>
    </message>
    <message>
        <source>`%1` is not a file</source>
        <translation>`%1` ist keine Datei</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>die Datei ist abgeschnitten</translation>
    </message>
    <message>
        <source>its header is overwritten</source>
        <translation>der Dateikopf ist überschrieben</translation>
    </message>
    <message>
        <source>`%1` is not a Rolewright workspace; it was left as it is</source>
        <translation>`%1` ist kein Arbeitsbereich von Rolewright; die Datei blieb, wie sie ist</translation>
    </message>
    <message>
        <source>it holds triggers or views, which no workspace has</source>
        <translation>darin sind Trigger oder Views, die kein Arbeitsbereich hat</translation>
    </message>
    <message>
        <source>its tables are missing</source>
        <translation>die Tabellen fehlen</translation>
    </message>
    <message>
        <source>the backup `%1` could not be written; the workspace was left as it is</source>
        <translation>die Sicherung `%1` konnte nicht geschrieben werden; der Arbeitsbereich blieb, wie er ist</translation>
    </message>
    <message>
        <source>the workspace `%1` is open in another program; close it there first</source>
        <translation>der Arbeitsbereich `%1` ist in einem anderen Programm geöffnet; schließen Sie ihn zuerst dort</translation>
    </message>
    <message>
        <source>the workspace `%1`: %2</source>
        <translation>der Arbeitsbereich `%1`: %2</translation>
    </message>
    <message>
        <source>the workspace `%1` is damaged and was left as it is: %2; restore it from a copy, or start with another file</source>
        <translation>der Arbeitsbereich `%1` ist beschädigt und blieb, wie er ist: %2; stellen Sie ihn aus einer Kopie wieder her, oder beginnen Sie mit einer anderen Datei</translation>
    </message>
    <message>
        <source>its version is missing</source>
        <translation>die Version fehlt</translation>
    </message>
    <message>
        <source>the workspace `%1` was written by a newer Rolewright (its version is %2, this one knows %3); open it with that one</source>
        <translation>der Arbeitsbereich `%1` wurde von einem neueren Rolewright geschrieben (seine Version ist %2, dieses kennt %3); öffnen Sie ihn mit dem neueren</translation>
    </message>
    <message>
        <source>the log of the workspace `%1` cannot be opened</source>
        <translation>das Log des Arbeitsbereichs `%1` lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1; nothing was changed</source>
        <translation>%1; nichts wurde geändert</translation>
    </message>
    <message>
        <source>the disk did not take the latest sessions and activity of `%1`</source>
        <translation>der Datenträger nahm die neuesten Sitzungen und Aktivitäten von `%1` nicht an</translation>
    </message>
    <message>
        <source>the disk did not take `%1`; nothing was changed</source>
        <translation>der Datenträger hat `%1` nicht angenommen; nichts wurde geändert</translation>
    </message>
    <message>
        <source>`%1` is nobody outside: give the ARN of a user, role or session, an identity provider, or a canonical user id</source>
        <translation>`%1` ist niemand von außen: Geben Sie den ARN eines Benutzers, einer Rolle oder einer Sitzung an, einen Identitätsanbieter oder eine kanonische Benutzer-ID</translation>
    </message>
    <message>
        <source>the account `%1` is not in this workspace</source>
        <translation>das Konto `%1` ist nicht in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>the account `%1` is in no organization: choose the account as the zone of trust</source>
        <translation>das Konto `%1` ist in keiner Organisation: Wählen Sie das Konto als Vertrauenszone</translation>
    </message>
    <message>
        <source>Change CORS rules of bucket %1</source>
        <translation>CORS-Regeln des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Change lifecycle of bucket %1</source>
        <translation>Lebenszyklus des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Change website of bucket %1</source>
        <translation>Website des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Change object ownership of bucket %1</source>
        <translation>Objekteigentümerschaft des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Change logging of bucket %1</source>
        <translation>Protokollierung des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Change acceleration of bucket %1</source>
        <translation>Beschleunigung des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Change who pays for requests to bucket %1</source>
        <translation>Ändern, wer für Anfragen an den Bucket %1 zahlt</translation>
    </message>
    <message>
        <source>Change Object Lock of bucket %1</source>
        <translation>Object Lock des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Change retention of object %1 in %2</source>
        <translation>Aufbewahrung des Objekts %1 in %2 ändern</translation>
    </message>
    <message>
        <source>Change legal hold of object %1 in %2</source>
        <translation>Gesetzliche Aufbewahrungspflicht des Objekts %1 in %2 ändern</translation>
    </message>
    <message>
        <source>`%1` stands for nothing yet</source>
        <translation>`%1` steht noch für nichts</translation>
    </message>
    <message>
        <source>no statement decides this</source>
        <translation>keine Anweisung entscheidet das</translation>
    </message>
    <message>
        <source>`%1` issues no session</source>
        <translation>`%1` stellt keine Sitzung aus</translation>
    </message>
    <message>
        <source>give `request` or `call`</source>
        <translation>geben Sie `request` oder `call` an</translation>
    </message>
    <message>
        <source>this must be an `event`</source>
        <translation>das muss ein `event` sein</translation>
    </message>
    <message>
        <source>the quiz has no answer</source>
        <translation>das Quiz hat keine Antwort</translation>
    </message>
    <message>
        <source>there is no document `%1`</source>
        <translation>es gibt kein Dokument `%1`</translation>
    </message>
    <message>
        <source>this takes more looking than one check may do</source>
        <translation>dafür müsste mehr angesehen werden, als eine Prüfung darf</translation>
    </message>
    <message>
        <source>%1 is `%2`</source>
        <translation>%1 ist `%2`</translation>
    </message>
    <message>
        <source>nothing is denied here</source>
        <translation>hier wird nichts verweigert</translation>
    </message>
    <message>
        <source>what must not be so is not so</source>
        <translation>was nicht so sein darf, ist nicht so</translation>
    </message>
    <message>
        <source>something is so that must not be</source>
        <translation>etwas ist so, was nicht so sein darf</translation>
    </message>
    <message>
        <source>%1 hold of the %2 that are needed</source>
        <translation>%1 von %2 nötigen treffen zu</translation>
    </message>
    <message>
        <source>`%1` does not allow `%2` on `%3`</source>
        <translation>`%1` erlaubt `%2` auf `%3` nicht</translation>
    </message>
    <message>
        <source>`%1` allows `%2` on `%3` to `%4`</source>
        <translation>`%1` erlaubt `%2` auf `%3` für `%4`</translation>
    </message>
    <message>
        <source>`%1` says what it should</source>
        <translation>`%1` sagt, was es sagen soll</translation>
    </message>
    <message>
        <source>there is nothing to compare with</source>
        <translation>es gibt nichts, womit sich vergleichen lässt</translation>
    </message>
    <message>
        <source>this became possible: %1</source>
        <translation>das wurde möglich: %1</translation>
    </message>
    <message>
        <source>nothing else became possible</source>
        <translation>sonst wurde nichts möglich</translation>
    </message>
    <message>
        <source>the analyzer reports `%1`</source>
        <translation>der Analyzer meldet `%1`</translation>
    </message>
    <message>
        <source>the analyzer reports nothing of `%1`</source>
        <translation>der Analyzer meldet nichts zu `%1`</translation>
    </message>
    <message>
        <source>a finding of `%1` is %2</source>
        <translation>ein Befund zu `%1` ist %2</translation>
    </message>
    <message>
        <source>no finding of `%1` is %2</source>
        <translation>kein Befund zu `%1` ist %2</translation>
    </message>
    <message>
        <source>the session `%1` is one</source>
        <translation>die Sitzung `%1` ist eine solche</translation>
    </message>
    <message>
        <source>no session is as it should be</source>
        <translation>keine Sitzung ist, wie sie sein soll</translation>
    </message>
    <message>
        <source>whom you act as is gone</source>
        <translation>als wen Sie handeln, den gibt es nicht mehr</translation>
    </message>
    <message>
        <source>you act as `%1`</source>
        <translation>Sie handeln als `%1`</translation>
    </message>
    <message>
        <source>records of `%1` that fit: %2</source>
        <translation>passende Einträge von `%1`: %2</translation>
    </message>
    <message>
        <source>`%1` has not followed yet</source>
        <translation>`%1` ist noch nicht gefolgt</translation>
    </message>
    <message>
        <source>everything happened in this order</source>
        <translation>alles geschah in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>`%1` is not answered yet</source>
        <translation>`%1` ist noch nicht beantwortet</translation>
    </message>
    <message>
        <source>`%1` is answered</source>
        <translation>`%1` ist beantwortet</translation>
    </message>
    <message>
        <source>there is no window to look at</source>
        <translation>es gibt kein Fenster zum Ansehen</translation>
    </message>
    <message>
        <source>you are there</source>
        <translation>Sie sind dort</translation>
    </message>
    <message>
        <source>you are not there yet</source>
        <translation>Sie sind noch nicht dort</translation>
    </message>
    <message>
        <source>there is no `%1`</source>
        <translation>es gibt kein `%1`</translation>
    </message>
    <message>
        <source>`%1` is attached to `%2`</source>
        <translation>`%1` ist an `%2` angefügt</translation>
    </message>
    <message>
        <source>`%1` is not attached to `%2`</source>
        <translation>`%1` ist nicht an `%2` angefügt</translation>
    </message>
    <message>
        <source>`%1` is in `%2`</source>
        <translation>`%1` ist in `%2`</translation>
    </message>
    <message>
        <source>`%1` is not in `%2`</source>
        <translation>`%1` ist nicht in `%2`</translation>
    </message>
    <message>
        <source>no step has begun</source>
        <translation>noch hat kein Schritt begonnen</translation>
    </message>
    <message>
        <source>`%1` was changed as well</source>
        <translation>`%1` wurde auch geändert</translation>
    </message>
    <message>
        <source>nothing else was changed</source>
        <translation>sonst wurde nichts geändert</translation>
    </message>
    <message>
        <source>%1 things were changed; %2 are enough</source>
        <translation>%1 Dinge wurden geändert; %2 genügen</translation>
    </message>
    <message>
        <source>`%1` is no account: write its twelve digits and its name</source>
        <translation>`%1` ist kein Konto: Schreiben Sie seine zwölf Ziffern und seinen Namen</translation>
    </message>
    <message>
        <source>`%1` is no name with a text: names are letters, digits and `_`</source>
        <translation>`%1` ist kein Name mit einem Text: Namen bestehen aus Buchstaben, Ziffern und `_`</translation>
    </message>
    <message>
        <source>`%1` is no time; `2025-01-15T09:00:00Z` is one</source>
        <translation>`%1` ist keine Zeit; `2025-01-15T09:00:00Z` ist eine</translation>
    </message>
    <message>
        <source>the world has no accounts</source>
        <translation>die Welt hat keine Konten</translation>
    </message>
    <message>
        <source>`%1` must be a number from 0 to 1</source>
        <translation>`%1` muss eine Zahl von 0 bis 1 sein</translation>
    </message>
    <message>
        <source>%1 steps are too many: at most %2</source>
        <translation>%1 Schritte sind zu viele: höchstens %2</translation>
    </message>
    <message>
        <source>this is written in format %1; this program reads format %2: use a newer one</source>
        <translation>das ist im Format %1 geschrieben; dieses Programm liest das Format %2: Nehmen Sie ein neueres</translation>
    </message>
    <message>
        <source>`format` must be %1</source>
        <translation>`format` muss %1 sein</translation>
    </message>
    <message>
        <source>`%1` is no name: names are letters, digits and `_`</source>
        <translation>`%1` ist kein Name: Namen bestehen aus Buchstaben, Ziffern und `_`</translation>
    </message>
    <message>
        <source>`%1` is no operation</source>
        <translation>`%1` ist keine Operation</translation>
    </message>
    <message>
        <source>`signin:As` needs `Principal`</source>
        <translation>`signin:As` braucht `Principal`</translation>
    </message>
    <message>
        <source>`clock:Advance` needs `Seconds`, at most 400 days of them</source>
        <translation>`clock:Advance` braucht `Seconds`, höchstens die von 400 Tagen</translation>
    </message>
    <message>
        <source>`%1` is no version; `1.0.0` is one</source>
        <translation>`%1` ist keine Version; `1.0.0` ist eine</translation>
    </message>
    <message>
        <source>`%1` must begin with `https://`</source>
        <translation>`%1` muss mit `https://` beginnen</translation>
    </message>
    <message>
        <source>`%1` needs at least %2 elements</source>
        <translation>`%1` braucht mindestens %2 Elemente</translation>
    </message>
    <message>
        <source>a list of anchors is written as `%1`</source>
        <translation>eine Liste von Ankern schreibt sich `%1`</translation>
    </message>
    <message>
        <source>there is no walkthrough `%1`</source>
        <translation>es gibt keine Anleitung `%1`</translation>
    </message>
    <message>
        <source>`%1` is missing in `order`</source>
        <translation>`%1` fehlt in `order`</translation>
    </message>
    <message>
        <source>`%1` stands for nothing here</source>
        <translation>`%1` steht hier für nichts</translation>
    </message>
    <message>
        <source>the walkthrough is called `%1`, and its folder otherwise</source>
        <translation>die Anleitung heißt `%1`, ihr Ordner anders</translation>
    </message>
    <message>
        <source>`%1` is no range of versions; `&gt;=1.0 &lt;2.0` is one</source>
        <translation>`%1` ist kein Versionsbereich; `&gt;=1.0 &lt;2.0` ist einer</translation>
    </message>
    <message>
        <source>`%1` comes after itself</source>
        <translation>`%1` kommt nach sich selbst</translation>
    </message>
    <message>
        <source>there are two steps `%1`</source>
        <translation>es gibt zwei Schritte `%1`</translation>
    </message>
    <message>
        <source>`%1` is none of the walkthrough&apos;s concepts</source>
        <translation>`%1` ist keiner der Begriffe der Anleitung</translation>
    </message>
    <message>
        <source>there is no step `%1`</source>
        <translation>es gibt keinen Schritt `%1`</translation>
    </message>
    <message>
        <source>no step teaches `%1`</source>
        <translation>kein Schritt lehrt `%1`</translation>
    </message>
    <message>
        <source>`%1` is called `%2` now</source>
        <translation>`%1` heißt jetzt `%2`</translation>
    </message>
    <message>
        <source>the window has no `%1`</source>
        <translation>das Fenster hat kein `%1`</translation>
    </message>
    <message>
        <source>`%1` is refused by their own account already: add `&quot;outsider&quot;: true`</source>
        <translation>`%1` wird schon vom eigenen Konto abgelehnt: Fügen Sie `&quot;outsider&quot;: true` hinzu</translation>
    </message>
    <message>
        <source>a goal rests on what is so, not on what is shown</source>
        <translation>ein Ziel beruht auf dem, was ist, nicht auf dem, was gezeigt wird</translation>
    </message>
    <message>
        <source>the goal rests on events alone: ask for what they led to as well</source>
        <translation>das Ziel beruht nur auf Ereignissen: Fragen Sie auch nach dem, wozu sie führten</translation>
    </message>
    <message>
        <source>nothing must stay denied: `*` would pass</source>
        <translation>nichts muss verweigert bleiben: `*` käme durch</translation>
    </message>
    <message>
        <source>the exact answer comes last</source>
        <translation>die genaue Antwort kommt zuletzt</translation>
    </message>
    <message>
        <source>`%1` stands here twice</source>
        <translation>`%1` steht hier zweimal</translation>
    </message>
    <message>
        <source>there is no diagnosis `%1`</source>
        <translation>es gibt keine Diagnose `%1`</translation>
    </message>
    <message>
        <source>no mistake is explained: write a diagnosis</source>
        <translation>kein Fehler wird erklärt: Schreiben Sie eine Diagnose</translation>
    </message>
    <message>
        <source>no wrong answer is tried: write mutants</source>
        <translation>keine falsche Antwort wird versucht: Schreiben Sie Mutanten</translation>
    </message>
    <message>
        <source>the answer must be one of at least two options</source>
        <translation>die Antwort muss eine von mindestens zwei Möglichkeiten sein</translation>
    </message>
    <message>
        <source>the answer must list options</source>
        <translation>die Antwort muss Möglichkeiten aufzählen</translation>
    </message>
    <message>
        <source>the answer must give each option its partner</source>
        <translation>die Antwort muss jeder Möglichkeit ihr Gegenstück geben</translation>
    </message>
    <message>
        <source>`%1` is not matched with a partner there is</source>
        <translation>`%1` hat kein Gegenstück, das es gibt</translation>
    </message>
    <message>
        <source>the answer must be a number of seconds</source>
        <translation>die Antwort muss eine Anzahl von Sekunden sein</translation>
    </message>
    <message>
        <source>the answer must be the Sid of a statement</source>
        <translation>die Antwort muss die Sid einer Anweisung sein</translation>
    </message>
    <message>
        <source>the answer must be given by `event`</source>
        <translation>die Antwort muss durch `event` gegeben sein</translation>
    </message>
    <message>
        <source>`%1` is asked, and its author does not say it</source>
        <translation>nach `%1` wird gefragt, und der Autor sagt es nicht</translation>
    </message>
    <message>
        <source>`%1` explains the right answer</source>
        <translation>`%1` erklärt die richtige Antwort</translation>
    </message>
    <message>
        <source>nothing is broken here</source>
        <translation>hier ist nichts kaputt</translation>
    </message>
    <message>
        <source>the last step should have the learner explain it</source>
        <translation>im letzten Schritt sollten es die Lernenden selbst erklären</translation>
    </message>
    <message>
        <source>`%1` leads nowhere: pictures are files under `media/`, links begin with `https://`</source>
        <translation>`%1` führt nirgendwohin: Bilder sind Dateien unter `media/`, Links beginnen mit `https://`</translation>
    </message>
    <message>
        <source>the picture `%1` has no text for those who cannot see it</source>
        <translation>das Bild `%1` hat keinen Text für die, die es nicht sehen können</translation>
    </message>
    <message>
        <source>`%1` has no text</source>
        <translation>`%1` hat keinen Text</translation>
    </message>
    <message>
        <source>`%1` holds HTML, which is not shown</source>
        <translation>`%1` enthält HTML, das nicht gezeigt wird</translation>
    </message>
    <message>
        <source>`%1` has more than %2 words</source>
        <translation>`%1` hat mehr als %2 Wörter</translation>
    </message>
    <message>
        <source>the text `%1` is missing</source>
        <translation>der Text `%1` fehlt</translation>
    </message>
    <message>
        <source>nothing uses `%1`</source>
        <translation>nichts verwendet `%1`</translation>
    </message>
    <message>
        <source>`%1` is not translated</source>
        <translation>`%1` ist nicht übersetzt</translation>
    </message>
    <message>
        <source>`%1` translates an older text; when it is right again, stamp it `%2`</source>
        <translation>`%1` übersetzt einen älteren Text; wenn es wieder stimmt, stempeln Sie es mit `%2`</translation>
    </message>
    <message>
        <source>`%1` has other names or code than what it translates</source>
        <translation>`%1` hat andere Namen oder anderen Code als das Übersetzte</translation>
    </message>
    <message>
        <source>there is no `%1` in the pack</source>
        <translation>es gibt kein `%1` im Paket</translation>
    </message>
    <message>
        <source>`%1` is not among the walkthrough&apos;s locales</source>
        <translation>`%1` ist nicht unter den Sprachen der Anleitung</translation>
    </message>
    <message>
        <source>this is no move of a walkthrough</source>
        <translation>das ist kein Zug einer Anleitung</translation>
    </message>
    <message>
        <source>`%1` is no member here</source>
        <translation>`%1` gehört hier nicht hinein</translation>
    </message>
    <message>
        <source>`%1` is no member here; did you mean `%2`?</source>
        <translation>`%1` gehört hier nicht hinein; meinten Sie `%2`?</translation>
    </message>
    <message>
        <source>this must be an object, and is %1</source>
        <translation>das muss ein Objekt sein und ist %1</translation>
    </message>
    <message>
        <source>`%1` is missing</source>
        <translation>`%1` fehlt</translation>
    </message>
    <message>
        <source>`%1` must be %2, and is %3</source>
        <translation>`%1` muss %2 sein und ist %3</translation>
    </message>
    <message>
        <source>`%1` is empty</source>
        <translation>`%1` ist leer</translation>
    </message>
    <message>
        <source>`%1` must be lower-case words joined by hyphens, at most 48 characters</source>
        <translation>`%1` muss aus klein geschriebenen Wörtern mit Bindestrichen dazwischen bestehen, höchstens 48 Zeichen</translation>
    </message>
    <message>
        <source>`%1` lists texts only</source>
        <translation>`%1` zählt nur Texte auf</translation>
    </message>
    <message>
        <source>`%1` must be a whole number from %2 to %3</source>
        <translation>`%1` muss eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>`%1` is none of: %2</source>
        <translation>`%1` ist keines von: %2</translation>
    </message>
    <message>
        <source>`%1` asks for engine rules `%2`; this program has %3</source>
        <translation>`%1` verlangt die Engine-Regeln `%2`; dieses Programm hat %3</translation>
    </message>
    <message>
        <source>there is no walkthrough in this pack</source>
        <translation>in diesem Paket ist keine Anleitung</translation>
    </message>
    <message>
        <source>`%1` cannot be read</source>
        <translation>`%1` lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>a pack has at most 2 MiB in 500 files</source>
        <translation>ein Paket hat höchstens 2 MiB in 500 Dateien</translation>
    </message>
    <message>
        <source>this is no bundle of walkthroughs: `train bundle` makes one</source>
        <translation>das ist kein Bündel von Anleitungen: `train bundle` macht eines</translation>
    </message>
    <message>
        <source>`%1` is no file of a pack</source>
        <translation>`%1` ist keine Datei eines Pakets</translation>
    </message>
    <message>
        <source>this step asks nothing</source>
        <translation>dieser Schritt fragt nichts</translation>
    </message>
    <message>
        <source>this step is answered: the first answer counts</source>
        <translation>dieser Schritt ist beantwortet: Die erste Antwort zählt</translation>
    </message>
    <message>
        <source>say whether it is allowed, denied or invalid</source>
        <translation>sagen Sie, ob es erlaubt, verweigert oder ungültig ist</translation>
    </message>
    <message>
        <source>write something, at most 20,000 characters</source>
        <translation>schreiben Sie etwas, höchstens 20.000 Zeichen</translation>
    </message>
    <message>
        <source>there is nothing to do for you</source>
        <translation>für Sie ist nichts zu tun</translation>
    </message>
    <message>
        <source>this step is not done yet</source>
        <translation>dieser Schritt ist noch nicht getan</translation>
    </message>
    <message>
        <source>the walkthrough is finished</source>
        <translation>die Anleitung ist zu Ende</translation>
    </message>
    <message>
        <source>there is no other hint</source>
        <translation>es gibt keinen weiteren Hinweis</translation>
    </message>
    <message>
        <source>there is nothing to show</source>
        <translation>es gibt nichts zu zeigen</translation>
    </message>
    <message>
        <source>there is nothing to undo in this step</source>
        <translation>in diesem Schritt gibt es nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>`%1` is no earlier step</source>
        <translation>`%1` ist kein früherer Schritt</translation>
    </message>
    <message>
        <source>nothing lies between %1 and %2</source>
        <translation>zwischen %1 und %2 liegt nichts</translation>
    </message>
    <message>
        <source>a range needs `min`, `max` or both</source>
        <translation>ein Bereich braucht `min`, `max` oder beides</translation>
    </message>
    <message>
        <source>this must be a list of predicates, with at least one</source>
        <translation>das muss eine Liste von Prädikaten sein, mit mindestens einem</translation>
    </message>
    <message>
        <source>%1 of %2 can never hold</source>
        <translation>%1 von %2 kann nie zutreffen</translation>
    </message>
    <message>
        <source>`count` speaks of several, `bind` of one: use one of them</source>
        <translation>`count` spricht von mehreren, `bind` von einem: Nehmen Sie eines von beiden</translation>
    </message>
    <message>
        <source>`%1` is nothing that is known of a thing of this type</source>
        <translation>`%1` ist nichts, was von einem Ding dieses Typs bekannt ist</translation>
    </message>
    <message>
        <source>a request is allowed or denied; only the `call` of a prediction can be invalid</source>
        <translation>eine Anfrage ist erlaubt oder verweigert; nur der `call` einer Vorhersage kann ungültig sein</translation>
    </message>
    <message>
        <source>this asks nothing: give `allows`, `notAllows` or both</source>
        <translation>das fragt nichts: Geben Sie `allows`, `notAllows` oder beides an</translation>
    </message>
    <message>
        <source>give `principal` or `role`</source>
        <translation>geben Sie `principal` oder `role` an</translation>
    </message>
    <message>
        <source>a sequence lists at least two events</source>
        <translation>eine Reihenfolge zählt mindestens zwei Ereignisse auf</translation>
    </message>
    <message>
        <source>this asks nothing: give `max`, `onlyUnder` or both</source>
        <translation>das fragt nichts: Geben Sie `max`, `onlyUnder` oder beides an</translation>
    </message>
    <message>
        <source>a predicate is an object with one member, its name</source>
        <translation>ein Prädikat ist ein Objekt mit einem einzigen Eintrag, seinem Namen</translation>
    </message>
    <message>
        <source>`%1` is no predicate</source>
        <translation>`%1` ist kein Prädikat</translation>
    </message>
    <message>
        <source>`%1` is no action; `s3:GetObject` is one</source>
        <translation>`%1` ist keine Aktion; `s3:GetObject` ist eine</translation>
    </message>
    <message>
        <source>the value of `%1` must be a text or a list of texts</source>
        <translation>der Wert von `%1` muss ein Text oder eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>what is allowed is denied for no reason: leave `because` out</source>
        <translation>was erlaubt ist, wird aus keinem Grund verweigert: Lassen Sie `because` weg</translation>
    </message>
    <message>
        <source>the session is over: whatever it asks is refused</source>
        <translation>die Sitzung ist vorbei: Was immer sie verlangt, wird abgelehnt</translation>
    </message>
    <message>
        <source>%1, `%2` on `%3`: %4</source>
        <translation>%1, `%2` auf `%3`: %4</translation>
    </message>
    <message>
        <source>this is no record of a walkthrough</source>
        <translation>das ist keine Aufzeichnung einer Anleitung</translation>
    </message>
    <message>
        <source>move %1 was changed, or does not follow the one before it</source>
        <translation>Zug %1 wurde verändert oder folgt nicht auf den davor</translation>
    </message>
    <message>
        <source>moves are missing at the end</source>
        <translation>am Ende fehlen Züge</translation>
    </message>
    <message>
        <source>the record was made with another content of `%1`</source>
        <translation>die Aufzeichnung entstand mit einem anderen Inhalt von `%1`</translation>
    </message>
    <message>
        <source>move %1 cannot be made: %2</source>
        <translation>Zug %1 lässt sich nicht machen: %2</translation>
    </message>
    <message>
        <source>played again, `%1` comes to something else</source>
        <translation>noch einmal gespielt, kommt bei `%1` etwas anderes heraus</translation>
    </message>
    <message>
        <source>this is no operation of a walkthrough</source>
        <translation>das ist keine Operation einer Anleitung</translation>
    </message>
    <message>
        <source>no session `%1` was issued here</source>
        <translation>hier wurde keine Sitzung `%1` ausgestellt</translation>
    </message>
    <message>
        <source>four hints are enough</source>
        <translation>vier Hinweise genügen</translation>
    </message>
    <message>
        <source>an alternate is a list of operations</source>
        <translation>eine Alternative ist eine Liste von Operationen</translation>
    </message>
    <message>
        <source>`%1` cannot be asked</source>
        <translation>nach `%1` lässt sich nicht fragen</translation>
    </message>
    <message>
        <source>`%1` must be a wrong outcome (allow, deny or invalid) with the name of a text</source>
        <translation>`%1` muss ein falsches Ergebnis (allow, deny oder invalid) mit dem Namen eines Textes sein</translation>
    </message>
    <message>
        <source>`%1` is of another kind of step</source>
        <translation>`%1` gehört zu einer anderen Art von Schritt</translation>
    </message>
    <message>
        <source>`%1` is no name of a text</source>
        <translation>`%1` ist kein Name eines Textes</translation>
    </message>
    <message>
        <source>this is no UTF-8</source>
        <translation>das ist kein UTF-8</translation>
    </message>
    <message>
        <source>text before the first `## key`</source>
        <translation>Text vor dem ersten `## key`</translation>
    </message>
    <message>
        <source>Create service-linked role %1, without the policy %2, which is not known here</source>
        <translation>Serviceverknüpfte Rolle %1 anlegen, ohne die Richtlinie %2, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>Create service-linked role %1, without a policy: AWS&apos;s is not known here</source>
        <translation>Serviceverknüpfte Rolle %1 anlegen, ohne Richtlinie: die von AWS ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Which of these did you say? Numbers, separated by blanks.</source>
        <translation>Welche davon haben Sie gesagt? Nummern, durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>This step asks nothing.</source>
        <translation>Dieser Schritt fragt nichts.</translation>
    </message>
    <message>
        <source>Write the answer behind the word answer.</source>
        <translation>Schreiben Sie die Antwort hinter das Wort answer.</translation>
    </message>
    <message>
        <source>  aws …               make a call, as with the AWS CLI: aws iam create-role --role-name R1 --assume-role-policy-document &apos;{…}&apos;
  as ARN              act as a user, an account&apos;s root, or a session that was issued here
  clock SECONDS       move the clock
  answer …            answer the step&apos;s question
  next                go on                   hint     the next hint           why      why not yet?
  show                show a solution         do       do it for me            undo     take the last call back
  restart             begin the step anew     back ID  go back to a step       step     show the step again
  whoami              whom you act as         help     this list               quit     leave (a game with --progress is kept)</source>
        <translation>  aws …               Aufruf wie mit der AWS CLI: aws iam create-role --role-name R1 --assume-role-policy-document &apos;{…}&apos;
  as ARN              als ein Benutzer, der Root eines Kontos oder eine hier ausgestellte Sitzung handeln
  clock SECONDS       die Uhr vorstellen
  answer …            die Frage des Schritts beantworten
  next                weiter                    hint     der nächste Hinweis      why      warum noch nicht?
  show                eine Lösung vormachen     do       für mich erledigen       undo     den letzten Aufruf zurücknehmen
  restart             den Schritt neu beginnen  back ID  zurück zu einem Schritt  step     den Schritt noch einmal zeigen
  whoami              als wer Sie handeln       help     diese Liste              quit     beenden (ein Spiel mit --progress bleibt erhalten)</translation>
    </message>
    <message>
        <source>This holds already. %1</source>
        <translation>Das gilt schon. %1</translation>
    </message>
    <message>
        <source>(help lists what you can type)</source>
        <translation>(help listet auf, was Sie eingeben können)</translation>
    </message>
    <message>
        <source>(next goes on)</source>
        <translation>(weiter mit next)</translation>
    </message>
    <message>
        <source>Answer with: %1. For example: answer deny implicit-deny identity</source>
        <translation>Antworten Sie mit: %1. Zum Beispiel: answer deny implicit-deny identity</translation>
    </message>
    <message>
        <source>outcomes: %1</source>
        <translation>Ergebnisse: %1</translation>
    </message>
    <message>
        <source>reasons: %1</source>
        <translation>Gründe: %1</translation>
    </message>
    <message>
        <source>layers: %1</source>
        <translation>Ebenen: %1</translation>
    </message>
    <message>
        <source>to be matched with</source>
        <translation>zuzuordnen zu</translation>
    </message>
    <message>
        <source>(answer followed by your own words, in one line)</source>
        <translation>(answer, dahinter Ihre eigenen Worte, in einer Zeile)</translation>
    </message>
    <message>
        <source>There is nothing left to do in this step.</source>
        <translation>In diesem Schritt bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>Noch nicht: %1</translation>
    </message>
    <message>
        <source>Right. %1</source>
        <translation>Richtig. %1</translation>
    </message>
    <message>
        <source>Not so. %1</source>
        <translation>Falsch. %1</translation>
    </message>
    <message>
        <source>The engine says %1</source>
        <translation>Die Engine sagt %1</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Not so; right is %1</source>
        <translation>Falsch; richtig ist %1</translation>
    </message>
    <message>
        <source>One way to say it: %1</source>
        <translation>So lässt es sich sagen: %1</translation>
    </message>
    <message>
        <source>Finished: %1, passed</source>
        <translation>Abgeschlossen: %1, bestanden</translation>
    </message>
    <message>
        <source>Finished: %1, not passed</source>
        <translation>Abgeschlossen: %1, nicht bestanden</translation>
    </message>
    <message>
        <source>Step %1 is no longer true: undo, back %2, or go on anyway</source>
        <translation>Schritt %1 gilt nicht mehr: undo, back %2, oder trotzdem weitermachen</translation>
    </message>
    <message>
        <source>An error occurred (%1): %2</source>
        <translation>Ein Fehler ist aufgetreten (%1): %2</translation>
    </message>
    <message>
        <source>(as %1 acts with it)</source>
        <translation>(as %1 handelt damit)</translation>
    </message>
    <message>
        <source>(not yet; why tells what is missing)</source>
        <translation>(noch nicht; why sagt, was fehlt)</translation>
    </message>
    <message>
        <source>By how many seconds?</source>
        <translation>Um wie viele Sekunden?</translation>
    </message>
    <message>
        <source>`%1` is nothing that can be done here; help lists what is</source>
        <translation>`%1` lässt sich hier nicht tun; help listet auf, was geht</translation>
    </message>
    <message>
        <source>it has more than %1 bytes</source>
        <translation>sie hat mehr als %1 Byte</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>sie ist kein Text</translation>
    </message>
    <message>
        <source>`%1` has blanks in it</source>
        <translation>`%1` enthält Leerzeichen</translation>
    </message>
    <message>
        <source>it has a profile `%1` that is not Rolewright&apos;s: choose another name</source>
        <translation>sie hat ein Profil `%1`, das nicht von Rolewright ist: Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>`%1` is no file</source>
        <translation>`%1` ist keine Datei</translation>
    </message>
    <message>
        <source>cannot write `%1`</source>
        <translation>`%1` lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>`%1` gives the profile `%2` its credentials by `%3`: choose another name</source>
        <translation>`%1` gibt dem Profil `%2` seine Anmeldeinformationen durch `%3`: Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>Change access control list of bucket %1</source>
        <translation>Zugriffssteuerungsliste des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Change access control list of object %1</source>
        <translation>Zugriffssteuerungsliste des Objekts %1 ändern</translation>
    </message>
    <message>
        <source>Change replication of bucket %1</source>
        <translation>Replikation des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>Change configuration of bucket %1</source>
        <translation>Konfiguration des Buckets %1 ändern</translation>
    </message>
    <message>
        <source>cannot open the folder `%1`: %2</source>
        <translation>der Ordner `%1` lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>no account is in an organization: there is no such zone</source>
        <translation>kein Konto ist in einer Organisation: Eine solche Zone gibt es nicht</translation>
    </message>
    <message>
        <source>step `%1`: %2</source>
        <translation>Schritt `%1`: %2</translation>
    </message>
    <message>
        <source>call %1, %2: %3</source>
        <translation>Aufruf %1, %2: %3</translation>
    </message>
    <message>
        <source>the record is of the pack `%1`, which is not here</source>
        <translation>die Aufzeichnung gehört zum Paket `%1`, das nicht hier ist</translation>
    </message>
    <message>
        <source>it is not sealed with this code, or was touched since</source>
        <translation>sie ist nicht mit diesem Code versiegelt oder wurde seitdem verändert</translation>
    </message>
    <message>
        <source>nothing is archived in a walkthrough&apos;s world</source>
        <translation>in der Welt einer Anleitung ist nichts archiviert</translation>
    </message>
    <message>
        <source>`findings` are for `multiple`, and each option has its resource</source>
        <translation>`findings` gehört zu `multiple`, und jede Möglichkeit hat ihre Ressource</translation>
    </message>
    <message>
        <source>`%1` is no option</source>
        <translation>`%1` ist keine der Möglichkeiten</translation>
    </message>
    <message>
        <source>this help is not given in your class</source>
        <translation>diese Hilfe gibt es in Ihrem Kurs nicht</translation>
    </message>
    <message>
        <source>the record is of no class</source>
        <translation>die Aufzeichnung gehört zu keinem Kurs</translation>
    </message>
    <message>
        <source>the record is of the class `%1`: give the file of its rules</source>
        <translation>die Aufzeichnung gehört zum Kurs `%1`: Geben Sie die Datei seiner Regeln an</translation>
    </message>
    <message>
        <source>the ids in the record are not those of this learner&apos;s exam</source>
        <translation>die IDs in der Aufzeichnung sind nicht die der Prüfung dieser Person</translation>
    </message>
    <message>
        <source>playing this record again takes more work than a record may: stopped at move %1 of %2</source>
        <translation>diese Aufzeichnung noch einmal zu spielen kostet mehr Arbeit, als eine Aufzeichnung kosten darf: angehalten bei Zug %1 von %2</translation>
    </message>
    <message>
        <source>`%1` is larger than a record may be</source>
        <translation>`%1` ist größer, als eine Aufzeichnung sein darf</translation>
    </message>
    <message>
        <source>playing this game again takes more work than a game may</source>
        <translation>dieses Spiel noch einmal zu spielen kostet mehr Arbeit, als ein Spiel kosten darf</translation>
    </message>
    <message>
        <source>`%1` must be the ARN of a resource</source>
        <translation>`%1` muss der ARN einer Ressource sein</translation>
    </message>
    <message>
        <source>a world holds one organization, and account %1 has made it: create this account there</source>
        <translation>eine Welt hat eine Organisation, und Konto %1 hat sie angelegt: legen Sie dieses Konto dort an</translation>
    </message>
    <message>
        <source>what is sent to %1 is not encrypted: who listens on the way reads every answer, new secrets among them</source>
        <translation>Was an %1 gesendet wird, ist nicht verschlüsselt: Wer unterwegs mithört, liest jede Antwort, auch neue Geheimnisse</translation>
    </message>
    <message>
        <source>an endpoint takes operations only: undo with the operation that takes it back</source>
        <translation>Ein Endpunkt nimmt nur Vorgänge an: Machen Sie es mit dem Vorgang rückgängig, der es zurücknimmt</translation>
    </message>
    <message>
        <source>the change was sent and its answer did not come, so it may or may not have been made: look before you make it again (%1)</source>
        <translation>Die Änderung wurde gesendet, aber es kam keine Antwort. Ob sie gemacht wurde, ist unbekannt: Sehen Sie nach, bevor Sie sie wiederholen (%1)</translation>
    </message>
    <message>
        <source>`%1` is asked at no endpoint: it is an operation of this program alone</source>
        <translation>`%1` gibt es an keinem Endpunkt: Es ist ein Vorgang dieses Programms allein</translation>
    </message>
    <message>
        <source>the connection `%1` is read-only: unlock it to change something there</source>
        <translation>Die Verbindung `%1` ist schreibgeschützt: Entsperren Sie sie, um dort etwas zu ändern</translation>
    </message>
    <message>
        <source>the keys of this session are not known here: take on the role again</source>
        <translation>Die Schlüssel dieser Sitzung sind hier nicht bekannt: Übernehmen Sie die Rolle noch einmal</translation>
    </message>
    <message>
        <source>the connection `%1` has no keys to sign with</source>
        <translation>Die Verbindung `%1` hat keine Schlüssel zum Signieren</translation>
    </message>
    <message>
        <source>the endpoint sends on to `%1`, and keys are not sent where nobody said: give that as the connection&apos;s URL if it is right</source>
        <translation>Der Endpunkt verweist auf `%1`. Schlüssel werden nicht dorthin gesendet, wo es niemand gesagt hat: Geben Sie das als URL der Verbindung an, wenn es stimmt</translation>
    </message>
    <message>
        <source>the connection `%1` is read-only: unlock it first</source>
        <translation>die Verbindung `%1` ist schreibgeschützt: Entsperren Sie sie zuerst</translation>
    </message>
    <message>
        <source>the endpoint answers for account %1, and the plan is for %2</source>
        <translation>der Endpunkt antwortet für Konto %1, der Plan gilt für %2</translation>
    </message>
    <message>
        <source>`%1` is marked as production: type its name to the letter</source>
        <translation>`%1` ist als Produktion gekennzeichnet: Geben Sie den Namen buchstabengetreu ein</translation>
    </message>
    <message>
        <source>%1 would change something, and the connection is read-only</source>
        <translation>%1 würde etwas ändern, und die Verbindung ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>what the plan changes was changed at the endpoint meanwhile, or could not be looked at again: decide about it first</source>
        <translation>was der Plan ändert, wurde am Endpunkt inzwischen geändert oder konnte nicht noch einmal angesehen werden: Entscheiden Sie erst darüber</translation>
    </message>
    <message>
        <source>the connection was taken down before the answer came</source>
        <translation>die Verbindung wurde abgebaut, bevor die Antwort kam</translation>
    </message>
    <message>
        <source>%1 says that its list goes on and not where</source>
        <translation>%1 sagt, dass die Liste weitergeht, aber nicht, wo</translation>
    </message>
    <message>
        <source>the look at what is there now was not finished: nothing was changed</source>
        <translation>der Blick auf das, was jetzt dort ist, wurde nicht beendet: Nichts wurde geändert</translation>
    </message>
    <message>
        <source>the endpoint answers for account %1, and the mirror is of %2</source>
        <translation>der Endpunkt antwortet für Konto %1, der Spiegel ist von %2</translation>
    </message>
    <message>
        <source>the answer to %1 is not what it should be</source>
        <translation>die Antwort auf %1 ist nicht, was sie sein sollte</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>das Konto</translation>
    </message>
    <message>
        <source>SAML provider `%1`</source>
        <translation>SAML-Anbieter `%1`</translation>
    </message>
    <message>
        <source>OpenID Connect provider `%1`</source>
        <translation>OpenID-Connect-Anbieter `%1`</translation>
    </message>
    <message>
        <source>instance profile `%1`</source>
        <translation>Instance-Profil `%1`</translation>
    </message>
    <message>
        <source>MFA device `%1`</source>
        <translation>MFA-Gerät `%1`</translation>
    </message>
    <message>
        <source>server certificate `%1`</source>
        <translation>Serverzertifikat `%1`</translation>
    </message>
    <message>
        <source>unique id</source>
        <translation>eindeutige ID</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>maximum session duration</source>
        <translation>maximale Sitzungsdauer</translation>
    </message>
    <message>
        <source>trust policy</source>
        <translation>Vertrauensrichtlinie</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>metadata document</source>
        <translation>Metadatendokument</translation>
    </message>
    <message>
        <source>client ID `%1`</source>
        <translation>Client-ID `%1`</translation>
    </message>
    <message>
        <source>thumbprints</source>
        <translation>Fingerabdrücke</translation>
    </message>
    <message>
        <source>signing keys</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>default version</source>
        <translation>Standardversion</translation>
    </message>
    <message>
        <source>version `%1`</source>
        <translation>Version `%1`</translation>
    </message>
    <message>
        <source>account alias</source>
        <translation>Kontoalias</translation>
    </message>
    <message>
        <source>password policy</source>
        <translation>Passwortrichtlinie</translation>
    </message>
    <message>
        <source>login profile</source>
        <translation>Anmeldeprofil</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>access key `%1`</source>
        <translation>Zugriffsschlüssel `%1`</translation>
    </message>
    <message>
        <source>SSH public key `%1`</source>
        <translation>öffentlicher SSH-Schlüssel `%1`</translation>
    </message>
    <message>
        <source>signing certificate `%1`</source>
        <translation>Signaturzertifikat `%1`</translation>
    </message>
    <message>
        <source>service-specific credential `%1`</source>
        <translation>servicespezifische Anmeldedaten `%1`</translation>
    </message>
    <message>
        <source>membership in `%1`</source>
        <translation>Mitgliedschaft in `%1`</translation>
    </message>
    <message>
        <source>attached policy `%1`</source>
        <translation>angehängte Richtlinie `%1`</translation>
    </message>
    <message>
        <source>inline policy `%1`</source>
        <translation>Inline-Richtlinie `%1`</translation>
    </message>
    <message>
        <source>tag `%1`</source>
        <translation>Tag `%1`</translation>
    </message>
    <message>
        <source>MFA device `%1` of user `%2`: only virtual devices have a place here</source>
        <translation>MFA-Gerät `%1` des Benutzers `%2`: Nur virtuelle Geräte haben hier einen Platz</translation>
    </message>
    <message>
        <source>MFA device `%1` of the root user: only those of users have a place here</source>
        <translation>MFA-Gerät `%1` des Root-Benutzers: Nur die von Benutzern haben hier einen Platz</translation>
    </message>
    <message>
        <source>`%1` is one of AWS&apos;s own: nothing is tried there</source>
        <translation>`%1` gehört zu AWS: Dort wird nichts ausprobiert</translation>
    </message>
    <message>
        <source>the probe makes a user and two roles for a moment: ask first</source>
        <translation>die Probe legt für einen Augenblick einen Benutzer und zwei Rollen an: Fragen Sie zuerst</translation>
    </message>
    <message>
        <source>settings of STS and of outbound federation: a mirror does not know them</source>
        <translation>Einstellungen von STS und der ausgehenden Föderation: Ein Spiegel kennt sie nicht</translation>
    </message>
    <message>
        <source>the organization: change it at the endpoint itself</source>
        <translation>die Organisation: Ändern Sie sie am Endpunkt selbst</translation>
    </message>
    <message>
        <source>the account is not here any more: no plan empties a whole account</source>
        <translation>das Konto ist hier nicht mehr vorhanden: Kein Plan leert ein ganzes Konto</translation>
    </message>
    <message>
        <source>a service-linked role is made, changed and deleted by its service</source>
        <translation>eine serviceverknüpfte Rolle wird von ihrem Service angelegt, geändert und gelöscht</translation>
    </message>
    <message>
        <source>the password: only what proves it is known here</source>
        <translation>das Passwort: Hier ist nur bekannt, was es beweist</translation>
    </message>
    <message>
        <source>the provider&apos;s signing keys: an endpoint fetches them from the provider itself</source>
        <translation>die Signaturschlüssel des Anbieters: Ein Endpunkt holt sie vom Anbieter selbst</translation>
    </message>
    <message>
        <source>uploaded again, it gets another id</source>
        <translation>erneut hochgeladen, bekommt es eine andere ID</translation>
    </message>
    <message>
        <source>nobody can make it again: its secret goes with it</source>
        <translation>niemand kann es wieder anlegen: Das Geheimnis geht mit ihm verloren</translation>
    </message>
    <message>
        <source>%1: uploaded, it would be active at once</source>
        <translation>%1: Nach dem Hochladen wäre es sofort aktiv</translation>
    </message>
    <message>
        <source>%1: its secret is known here alone; make one there when it is needed</source>
        <translation>%1: Das Geheimnis ist nur hier bekannt; legen Sie dort eines an, wenn es gebraucht wird</translation>
    </message>
    <message>
        <source>there is no call that takes it back</source>
        <translation>es gibt keinen Aufruf, der es zurücknimmt</translation>
    </message>
    <message>
        <source>nobody can make it again: its private key is not known here</source>
        <translation>niemand kann es wieder anlegen: Der private Schlüssel ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>made again, it gets another unique id: policies that named it do not mean the new one</source>
        <translation>neu angelegt, bekommt es eine andere eindeutige ID: Richtlinien, die es nannten, meinen das neue nicht</translation>
    </message>
    <message>
        <source>its secret is known here alone; make one there when it is needed</source>
        <translation>das Geheimnis ist nur hier bekannt; legen Sie dort eines an, wenn es gebraucht wird</translation>
    </message>
    <message>
        <source>made again, the version gets another number</source>
        <translation>neu angelegt, bekommt die Version eine andere Nummer</translation>
    </message>
    <message>
        <source>the endpoint does not say whose account it is</source>
        <translation>der Endpunkt sagt nicht, wessen Konto es ist</translation>
    </message>
    <message>
        <source>the pull was cancelled before anything was learned</source>
        <translation>das Abrufen wurde abgebrochen, bevor etwas bekannt war</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>there is no step yet</source>
        <translation>es gibt noch keinen Schritt</translation>
    </message>
    <message>
        <source>there is no walkthrough `%1` here</source>
        <translation>hier gibt es keine Anleitung `%1`</translation>
    </message>
    <message>
        <source>this is no draft of a walkthrough</source>
        <translation>das ist kein Entwurf einer Anleitung</translation>
    </message>
    <message>
        <source>nothing was changed in this step: do first what the learner is to do</source>
        <translation>in diesem Schritt wurde nichts geändert: tun Sie erst, was die Lernenden tun sollen</translation>
    </message>
    <message>
        <source>something was done since: look once more at what must be so</source>
        <translation>seither wurde etwas getan: sehen Sie sich noch einmal an, was gelten muss</translation>
    </message>
    <message>
        <source>choose at least one thing that must be so</source>
        <translation>wählen Sie mindestens eines, was gelten muss</translation>
    </message>
    <message>
        <source>all of this was so when the step began: choose something that came true in it</source>
        <translation>all das galt schon, als der Schritt begann: wählen Sie etwas, was darin wahr wurde</translation>
    </message>
    <message>
        <source>Read the account</source>
        <translation>Konto lesen</translation>
    </message>
    <message>
        <source>%1, and that must not be</source>
        <translation>%1, und das darf nicht sein</translation>
    </message>
    <message>
        <source>`%1` is there</source>
        <translation>`%1` ist da</translation>
    </message>
    <message>
        <source>the endpoint broke down over %1 (500 Internal Server Error) and does not say why; some answer so to what they do not know</source>
        <translation>Der Endpunkt ist an %1 abgebrochen (500 Internal Server Error) und sagt nicht, warum; manche antworten so auf etwas, das sie nicht kennen</translation>
    </message>
    <message>
        <source>what answers at this URL is not %1 (404 Not Found): the endpoint may serve other services alone, or have it at another URL</source>
        <translation>Was unter dieser URL antwortet, ist nicht %1 (404 Not Found): Der Endpunkt bedient vielleicht nur andere Dienste oder hat ihn unter einer anderen URL</translation>
    </message>
    <message>
        <source>the endpoint gave no session whose end is known</source>
        <translation>der Endpunkt gab keine Sitzung, deren Ende bekannt ist</translation>
    </message>
    <message>
        <source>what was kept of the account as it was read cannot be read any more: pull it again</source>
        <translation>Was vom Konto aufgehoben wurde, wie es gelesen wurde, ist nicht mehr lesbar: lesen Sie es noch einmal</translation>
    </message>
    <message>
        <source>buckets and objects: change them at the endpoint itself</source>
        <translation>Buckets und Objekte: am Endpunkt selbst zu ändern</translation>
    </message>
    <message>
        <source>functions: change them at the endpoint itself</source>
        <translation>Funktionen: am Endpunkt selbst zu ändern</translation>
    </message>
    <message>
        <source>delegation requests: change them at the endpoint itself</source>
        <translation>Delegierungsanfragen: am Endpunkt selbst zu ändern</translation>
    </message>
    <message>
        <source>Restore object %1 in %2</source>
        <translation>Objekt %1 in %2 wiederherstellen</translation>
    </message>
    <message>
        <source>Enable all features of organization %1</source>
        <translation>Alle Funktionen von Organisation %1 einschalten</translation>
    </message>
    <message>
        <source>Approve all features of organization %1</source>
        <translation>Allen Funktionen von Organisation %1 zustimmen</translation>
    </message>
    <message>
        <source>Decline all features of organization %1</source>
        <translation>Alle Funktionen von Organisation %1 ablehnen</translation>
    </message>
    <message>
        <source>Give up all features of organization %1</source>
        <translation>Alle Funktionen von Organisation %1 aufgeben</translation>
    </message>
    <message>
        <source>Ask for all features of organization %1</source>
        <translation>Alle Funktionen von Organisation %1 anfragen</translation>
    </message>
    <message>
        <source>Change resource policy of organization %1</source>
        <translation>Ressourcenrichtlinie von Organisation %1 ändern</translation>
    </message>
    <message>
        <source>Remove resource policy of organization %1</source>
        <translation>Ressourcenrichtlinie von Organisation %1 entfernen</translation>
    </message>
    <message>
        <source>a world holds one organization: `%1` manages no other that could pay for it</source>
        <translation>eine Welt hat eine Organisation: `%1` verwaltet keine andere, die für sie zahlen könnte</translation>
    </message>
    <message>
        <source>Change Block Public Access of account %1</source>
        <translation>Block Public Access von Konto %1 ändern</translation>
    </message>
    <message>
        <source>Remove Block Public Access of account %1</source>
        <translation>Block Public Access von Konto %1 entfernen</translation>
    </message>
    <message>
        <source>a new user</source>
        <translation>ein neuer Benutzer</translation>
    </message>
    <message>
        <source>a user</source>
        <translation>ein Benutzer</translation>
    </message>
    <message>
        <source>a new group</source>
        <translation>eine neue Gruppe</translation>
    </message>
    <message>
        <source>a group</source>
        <translation>eine Gruppe</translation>
    </message>
    <message>
        <source>a new role</source>
        <translation>eine neue Rolle</translation>
    </message>
    <message>
        <source>a role</source>
        <translation>eine Rolle</translation>
    </message>
    <message>
        <source>a new managed policy</source>
        <translation>eine neue verwaltete Richtlinie</translation>
    </message>
    <message>
        <source>a managed policy</source>
        <translation>eine verwaltete Richtlinie</translation>
    </message>
    <message>
        <source>a new access key</source>
        <translation>ein neuer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>an access key</source>
        <translation>ein Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>a new MFA device</source>
        <translation>ein neues MFA-Gerät</translation>
    </message>
    <message>
        <source>an MFA device</source>
        <translation>ein MFA-Gerät</translation>
    </message>
    <message>
        <source>a new bucket</source>
        <translation>ein neuer Bucket</translation>
    </message>
    <message>
        <source>a bucket</source>
        <translation>ein Bucket</translation>
    </message>
    <message>
        <source>a new function</source>
        <translation>eine neue Funktion</translation>
    </message>
    <message>
        <source>a function</source>
        <translation>eine Funktion</translation>
    </message>
    <message>
        <source>a new SAML provider</source>
        <translation>ein neuer SAML-Anbieter</translation>
    </message>
    <message>
        <source>a SAML provider</source>
        <translation>ein SAML-Anbieter</translation>
    </message>
    <message>
        <source>a new OpenID Connect provider</source>
        <translation>ein neuer OpenID-Connect-Anbieter</translation>
    </message>
    <message>
        <source>an OpenID Connect provider</source>
        <translation>ein OpenID-Connect-Anbieter</translation>
    </message>
    <message>
        <source>Still missing: %1 as the text asks for.</source>
        <translation>Es fehlt noch: %1, wie es im Text verlangt ist.</translation>
    </message>
    <message>
        <source>Still missing: %1 called `%2`, as the text asks for.</source>
        <translation>Es fehlt noch: %1 namens `%2`, wie es im Text verlangt ist.</translation>
    </message>
    <message>
        <source>There are as many as there should be: %1 (%2).</source>
        <translation>Es sind so viele, wie es sein sollen: %1 (%2).</translation>
    </message>
    <message>
        <source>There should be another number of them: there are %1 (%2).</source>
        <translation>Es sollen mehr oder weniger sein: Es sind %1 (%2).</translation>
    </message>
</context>
<context>
    <name>PracticeFiles</name>
    <message>
        <source>Export the SAML metadata</source>
        <translation>SAML-Metadaten exportieren</translation>
    </message>
    <message>
        <source>SAML metadata (*.xml)</source>
        <translation>SAML-Metadaten (*.xml)</translation>
    </message>
    <message>
        <source>Export the key set</source>
        <translation>Schlüsselsatz exportieren</translation>
    </message>
    <message>
        <source>Key sets (*.json)</source>
        <translation>Schlüsselsätze (*.json)</translation>
    </message>
    <message>
        <source>Export the OpenID configuration</source>
        <translation>OpenID-Konfiguration exportieren</translation>
    </message>
    <message>
        <source>OpenID configurations (*.json)</source>
        <translation>OpenID-Konfigurationen (*.json)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>ProviderText</name>
    <message>
        <source>OpenID Connect · https://%1</source>
        <translation>OpenID Connect · https://%1</translation>
    </message>
    <message>
        <source>✖ Its keys are not known yet: no token of it is taken. AWS fetches them from the provider; here they are given as a file (JWKS).</source>
        <translation>✖ Seine Schlüssel sind noch nicht bekannt: Kein Token von ihm wird angenommen. AWS holt sie beim Anbieter; hier werden sie als Datei (JWKS) gegeben.</translation>
    </message>
    <message>
        <source>✖ Its keys cannot be read: %1</source>
        <translation>✖ Seine Schlüssel sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Keys known: %1</source>
        <translation>Bekannte Schlüssel: %1</translation>
    </message>
    <message>
        <source>SAML 2.0 · id %1</source>
        <translation>SAML 2.0 · ID %1</translation>
    </message>
    <message>
        <source>Calls itself: %1</source>
        <translation>Nennt sich: %1</translation>
    </message>
    <message>
        <source>Signing certificates: %1</source>
        <translation>Signaturzertifikate: %1</translation>
    </message>
    <message>
        <source>✖ The metadata cannot be read: %1</source>
        <translation>✖ Die Metadaten sind nicht lesbar: %1</translation>
    </message>
    <message>
        <source>✖ The metadata expired on %1: nobody signs in through it. Replace it.</source>
        <translation>✖ Die Metadaten sind am %1 abgelaufen: Niemand meldet sich über sie an. Ersetzen Sie sie.</translation>
    </message>
    <message>
        <source>Metadata valid until: %1</source>
        <translation>Metadaten gültig bis: %1</translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Type the passphrase.</source>
        <translation>Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>Rolewright: passphrase</source>
        <translation>Rolewright: Passphrase</translation>
    </message>
    <message>
        <source>This workspace is sealed with a passphrase.</source>
        <translation>Dieser Arbeitsbereich ist mit einer Passphrase versiegelt.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Nochmals</translation>
    </message>
    <message>
        <source>Secrets in your workspace are sealed. There is no keychain here to keep the key, so a passphrase of yours does: it is asked at each start. It cannot be recovered.</source>
        <translation>Geheimnisse in Ihrem Arbeitsbereich sind versiegelt. Hier gibt es keinen Schlüsselbund, der den Schlüssel aufbewahrt; das tut eine Passphrase von Ihnen, nach der bei jedem Start gefragt wird. Sie lässt sich nicht wiederherstellen.</translation>
    </message>
</context>
<context>
    <name>QLabel</name>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>As the user: reading the bucket is refused</source>
        <translation>Als Benutzer: Das Lesen des Buckets wird abgelehnt</translation>
    </message>
    <message>
        <source>Switch to R1 for 15 minutes</source>
        <translation>Für 15 Minuten zu R1 wechseln</translation>
    </message>
    <message>
        <source>As R1: the bucket can be read</source>
        <translation>Als R1: Der Bucket lässt sich lesen</translation>
    </message>
    <message>
        <source>As R1: what the user itself may do is gone</source>
        <translation>Als R1: Was der Benutzer selbst darf, ist weg</translation>
    </message>
    <message>
        <source>The session counts down</source>
        <translation>Die Sitzung zählt herunter</translation>
    </message>
    <message>
        <source>A quarter of an hour later the session has ended</source>
        <translation>Eine Viertelstunde später ist die Sitzung zu Ende</translation>
    </message>
    <message>
        <source>Back as the user</source>
        <translation>Wieder als der Benutzer</translation>
    </message>
    <message>
        <source>Create the group Developers with the user in it</source>
        <translation>Die Gruppe Developers mit dem Benutzer darin anlegen</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>Create updateDataBucket: the account is trusted, the group may assume it</source>
        <translation>updateDataBucket anlegen: Dem Konto wird vertraut, die Gruppe darf sie übernehmen</translation>
    </message>
    <message>
        <source>A member becomes updateDataBucket</source>
        <translation>Ein Mitglied wird zu updateDataBucket</translation>
    </message>
    <message>
        <source>The member writes to the bucket and reads it</source>
        <translation>Das Mitglied schreibt in den Bucket und liest ihn</translation>
    </message>
    <message>
        <source>Everything is in the activity trail</source>
        <translation>Alles steht im Aktivitätsprotokoll</translation>
    </message>
    <message>
        <source>An account with nobody in it</source>
        <translation>Ein Konto, in dem niemand ist</translation>
    </message>
    <message>
        <source>Create the user MyUsername</source>
        <translation>Den Benutzer MyUsername anlegen</translation>
    </message>
    <message>
        <source>Give it an access key; the secret is shown once</source>
        <translation>Ihm einen Zugriffsschlüssel geben; das Geheimnis wird einmal gezeigt</translation>
    </message>
    <message>
        <source>Give it few permissions</source>
        <translation>Ihm wenige Berechtigungen geben</translation>
    </message>
    <message>
        <source>Create a bucket with an object</source>
        <translation>Einen Bucket mit einem Objekt anlegen</translation>
    </message>
    <message>
        <source>Plan the role R1: who, what, both halves</source>
        <translation>Die Rolle R1 planen: wer, was, beide Hälften</translation>
    </message>
    <message>
        <source>Try it before it is there</source>
        <translation>Ausprobieren, bevor es sie gibt</translation>
    </message>
    <message>
        <source>Review what will be done</source>
        <translation>Prüfen, was geschehen wird</translation>
    </message>
    <message>
        <source>Create the role R1, which trusts the user</source>
        <translation>Die Rolle R1 anlegen, die dem Benutzer vertraut</translation>
    </message>
    <message>
        <source>Create the policy P3: sts:AssumeRole on exactly R1</source>
        <translation>Die Richtlinie P3 anlegen: sts:AssumeRole auf genau R1</translation>
    </message>
    <message>
        <source>Attach P3 to the user</source>
        <translation>P3 dem Benutzer anfügen</translation>
    </message>
    <message>
        <source>Rolewright cannot open its workspace</source>
        <translation>Rolewright kann seinen Arbeitsbereich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>RCPs</source>
        <translation>RCPs</translation>
    </message>
    <message>
        <source>SCPs</source>
        <translation>SCPs</translation>
    </message>
    <message>
        <source>S3 Block Public Access</source>
        <translation>S3 Block Public Access</translation>
    </message>
    <message>
        <source>resource-based policy</source>
        <translation>ressourcenbasierte Richtlinie</translation>
    </message>
    <message>
        <source>identity-based policies</source>
        <translation>identitätsbasierte Richtlinien</translation>
    </message>
    <message>
        <source>permissions boundary</source>
        <translation>Berechtigungsgrenze</translation>
    </message>
    <message>
        <source>session policy</source>
        <translation>Sitzungsrichtlinie</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 (und %2 weitere)</translation>
    </message>
    <message>
        <source>Undo brings it all back.</source>
        <translation>Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Managed policies detached: %1</source>
        <translation>Verwaltete Richtlinien werden gelöst: %1</translation>
    </message>
    <message>
        <source>Inline policies deleted: %1</source>
        <translation>Inline-Richtlinien werden gelöscht: %1</translation>
    </message>
    <message>
        <source>Named in the policies of %1: nobody is let in there under this name any more, not even somebody new with the same name</source>
        <translation>In den Richtlinien von %1 genannt: Dort wird unter diesem Namen niemand mehr zugelassen, auch niemand Neues mit demselben Namen</translation>
    </message>
    <message>
        <source>Access keys deleted, and refused from then on: %1</source>
        <translation>Zugriffsschlüssel werden gelöscht und ab dann abgelehnt: %1</translation>
    </message>
    <message>
        <source>MFA devices deactivated and deleted: %1</source>
        <translation>MFA-Geräte werden deaktiviert und gelöscht: %1</translation>
    </message>
    <message>
        <source>Leaves the groups %1</source>
        <translation>Verlässt die Gruppen %1</translation>
    </message>
    <message>
        <source>Delete user %1</source>
        <translation>Benutzer %1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 users</source>
        <translation>%1 Benutzer löschen</translation>
    </message>
    <message>
        <source>Loses its members: %1</source>
        <translation>Verliert ihre Mitglieder: %1</translation>
    </message>
    <message>
        <source>Delete group %1</source>
        <translation>Gruppe %1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 groups</source>
        <translation>%1 Gruppen löschen</translation>
    </message>
    <message>
        <source>Its sessions are refused at once, also after a role of the same name is made anew</source>
        <translation>Die Sitzungen der Rolle werden sofort abgelehnt, auch wenn eine Rolle desselben Namens neu angelegt wird</translation>
    </message>
    <message>
        <source>Delete role %1</source>
        <translation>Rolle %1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 roles</source>
        <translation>%1 Rollen löschen</translation>
    </message>
    <message>
        <source>Detached from %1</source>
        <translation>Wird gelöst von %1</translation>
    </message>
    <message>
        <source>⚠ No boundary holds %1 any more: what their policies allow counts in full</source>
        <translation>⚠ Keine Grenze hält %1 mehr: Was ihre Richtlinien erlauben, zählt voll</translation>
    </message>
    <message>
        <source>Delete policy %1</source>
        <translation>Richtlinie %1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 policies</source>
        <translation>%1 Richtlinien löschen</translation>
    </message>
    <message>
        <source>Objects deleted: %1</source>
        <translation>Objekte werden gelöscht: %1</translation>
    </message>
    <message>
        <source>Delete bucket %1</source>
        <translation>Bucket %1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 buckets</source>
        <translation>%1 Buckets löschen</translation>
    </message>
    <message>
        <source>Taken out of the instance profiles %1</source>
        <translation>Wird aus den Instanzprofilen %1 entfernt</translation>
    </message>
</context>
<context>
    <name>Revocation</name>
    <message>
        <source>revoked %1</source>
        <translation>widerrufen %1</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>Let the revoked sessions of role %1 work again</source>
        <translation>Widerrufene Sitzungen der Rolle %1 wieder zulassen</translation>
    </message>
    <message>
        <source>Revoke all sessions of role %1 before now</source>
        <translation>Alle bisherigen Sitzungen der Rolle %1 widerrufen</translation>
    </message>
    <message>
        <source>Let session %1 work again</source>
        <translation>Sitzung %1 wieder zulassen</translation>
    </message>
    <message>
        <source>Revoke session %1</source>
        <translation>Sitzung %1 widerrufen</translation>
    </message>
    <message>
        <source>Let the revoked sessions of user %1 work again</source>
        <translation>Widerrufene Sitzungen des Benutzers %1 wieder zulassen</translation>
    </message>
    <message>
        <source>Revoke user %1 everywhere</source>
        <translation>Benutzer %1 überall widerrufen</translation>
    </message>
    <message>
        <source>Let the revoked sessions of source identity %1 work again</source>
        <translation>Widerrufene Sitzungen der Quellidentität %1 wieder zulassen</translation>
    </message>
    <message>
        <source>Revoke source identity %1 everywhere</source>
        <translation>Quellidentität %1 überall widerrufen</translation>
    </message>
    <message>
        <source>Only the statements that revoking has written are taken out again. Sessions that have not expired work again.</source>
        <translation>Nur die Anweisungen, die das Widerrufen geschrieben hat, werden wieder entfernt. Nicht abgelaufene Sitzungen gelten wieder.</translation>
    </message>
    <message>
        <source>The role is denied everything for sessions that were issued before now. Whoever may assume it can get a new session at once.</source>
        <translation>Der Rolle wird für alle bisher ausgestellten Sitzungen alles verweigert. Wer sie übernehmen darf, bekommt sofort eine neue Sitzung.</translation>
    </message>
    <message>
        <source>The role or user is denied everything for this one session. Others go on, and a new session of the same name works.</source>
        <translation>Der Rolle oder dem Benutzer wird für diese eine Sitzung alles verweigert. Andere laufen weiter, und eine neue Sitzung desselben Namens gilt.</translation>
    </message>
    <message>
        <source>The user is denied everything for the session tokens and federation tokens that were issued before now. Long-term access keys go on working.</source>
        <translation>Dem Benutzer wird für alle bisher ausgestellten Sitzungs- und Federation-Token alles verweigert. Langfristige Zugriffsschlüssel gelten weiter.</translation>
    </message>
    <message>
        <source>Every role in which this source identity has a session denies it everything for sessions that were issued before now.</source>
        <translation>Jede Rolle, in der diese Quellidentität eine Sitzung hat, verweigert ihr für alle bisher ausgestellten Sitzungen alles.</translation>
    </message>
    <message>
        <source>Let it &amp;work again</source>
        <translation>&amp;Wieder zulassen</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>Wider&amp;rufen</translation>
    </message>
    <message>
        <source>%1 · asked for by %2 · %3 left</source>
        <translation>%1 · angefordert von %2 · noch %3</translation>
    </message>
</context>
<context>
    <name>SessionRenewal</name>
    <message>
        <source>%1 is asked where this session came from: it takes an assertion or a token that is not kept.</source>
        <translation>%1 wird gefragt, woher diese Sitzung kam: Es braucht eine Assertion oder ein Token, die nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>It was obtained with MFA: asking again takes a new code.</source>
        <translation>Sie wurde mit MFA erlangt: Erneutes Anfordern braucht einen neuen Code.</translation>
    </message>
    <message>
        <source>It was asked for by %1, whose credentials are not known here.</source>
        <translation>Sie wurde von %1 angefordert, und die Anmeldedaten dafür sind hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The session it was asked for with, %1, has expired. Renew that one, then switch role from it.</source>
        <translation>Die Sitzung, mit der sie angefordert wurde (%1), ist abgelaufen. Erneuern Sie jene und wechseln Sie dann von dort die Rolle.</translation>
    </message>
    <message>
        <source>%1, who asked for it, cannot ask again: %2</source>
        <translation>%1 hat sie angefordert und kann nicht erneut anfordern: %2</translation>
    </message>
</context>
<context>
    <name>SessionTime</name>
    <message>
        <source>%1 d %2:%3</source>
        <comment>remaining time: days, hours, minutes</comment>
        <translation>%1 d %2:%3</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>expired just now</source>
        <translation>gerade abgelaufen</translation>
    </message>
    <message>
        <source>expired %1 ago</source>
        <translation>vor %1 abgelaufen</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>ends soon</source>
        <translation>endet bald</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>last minute</source>
        <translation>letzte Minute</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
</context>
<context>
    <name>SignInJudgement</name>
    <message>
        <source>account %1 does not know the practice identity provider: connect it there</source>
        <translation>Konto %1 kennt den Übungs-Identitätsanbieter nicht: dort verbinden</translation>
    </message>
    <message>
        <source>the practice directory does not offer this role to %1</source>
        <translation>das Übungsverzeichnis bietet %1 diese Rolle nicht an</translation>
    </message>
    <message>
        <source>the OpenID Connect provider has no audience: it takes no token</source>
        <translation>der OpenID-Connect-Anbieter hat keine Zielgruppe: Er nimmt kein Token an</translation>
    </message>
    <message>
        <source>there is no role with this ARN</source>
        <translation>es gibt keine Rolle mit diesem ARN</translation>
    </message>
    <message>
        <source>the practice identity provider has no keys yet: connect it first</source>
        <translation>der Übungs-Identitätsanbieter hat noch keine Schlüssel: zuerst verbinden</translation>
    </message>
    <message>
        <source>Offer %1 to %2</source>
        <translation>%2 die Rolle %1 anbieten</translation>
    </message>
    <message>
        <source>Let %1 trust the practice provider</source>
        <translation>%1 dem Übungsanbieter vertrauen lassen</translation>
    </message>
</context>
<context>
    <name>StatementRows</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 (und %2 weitere)</translation>
    </message>
    <message>
        <source>no action</source>
        <translation>keine Aktion</translation>
    </message>
    <message>
        <source>all but %1</source>
        <translation>alle außer %1</translation>
    </message>
    <message>
        <source>%1 · not on %2</source>
        <translation>%1 · nicht auf %2</translation>
    </message>
    <message>
        <source>%1 · on %2</source>
        <translation>%1 · auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n condition(s)</source>
        <translation>
            <numerusform>%1 · %n Bedingung</numerusform>
            <numerusform>%1 · %n Bedingungen</numerusform>
        </translation>
    </message>
    <message>
        <source>the policy has no statement</source>
        <translation>die Richtlinie hat keine Anweisung</translation>
    </message>
    <message>
        <source>✖ The JSON has a mistake: %1.</source>
        <translation>✖ Das JSON hat einen Fehler: %1.</translation>
    </message>
    <message>
        <source>✖ The JSON has a mistake in line %1, column %2: %3. Until it is mended the form shows the last text that could be read.</source>
        <translation>✖ Das JSON hat einen Fehler in Zeile %1, Spalte %2: %3. Bis er behoben ist, zeigt das Formular den letzten lesbaren Text.</translation>
    </message>
    <message>
        <source>Statement %1</source>
        <translation>Anweisung %1</translation>
    </message>
    <message>
        <source>only as JSON</source>
        <translation>nur als JSON</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>service · %1</source>
        <translation>Dienst · %1</translation>
    </message>
    <message>
        <source>list</source>
        <translation>auflisten</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lesen</translation>
    </message>
    <message>
        <source>write</source>
        <translation>schreiben</translation>
    </message>
    <message>
        <source>permissions management</source>
        <translation>Berechtigungsverwaltung</translation>
    </message>
    <message>
        <source>tagging</source>
        <translation>taggen</translation>
    </message>
    <message>
        <source>live session of %1, until %2 · %3</source>
        <translation>aktive Sitzung von %1, bis %2 · %3</translation>
    </message>
    <message>
        <source>user · %1</source>
        <translation>Benutzer · %1</translation>
    </message>
    <message>
        <source>role · %1</source>
        <translation>Rolle · %1</translation>
    </message>
    <message>
        <source>root user of %1</source>
        <translation>Root-Benutzer von %1</translation>
    </message>
    <message>
        <source>anybody, without credentials</source>
        <translation>irgendjemand, ohne Anmeldedaten</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>bucket · %1</source>
        <translation>Bucket · %1</translation>
    </message>
    <message>
        <source>object in %1 · %2</source>
        <translation>Objekt in %1 · %2</translation>
    </message>
    <message>
        <source>group · %1</source>
        <translation>Gruppe · %1</translation>
    </message>
    <message>
        <source>policy · %1</source>
        <translation>Richtlinie · %1</translation>
    </message>
    <message>
        <source>for actions without resources</source>
        <translation>für Aktionen ohne Ressourcen</translation>
    </message>
    <message>
        <source>Users of %1</source>
        <translation>Benutzer von %1</translation>
    </message>
    <message>
        <source>Roles of %1</source>
        <translation>Rollen von %1</translation>
    </message>
    <message>
        <source>Members of %1 · %2</source>
        <translation>Mitglieder von %1 · %2</translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation>Aktive Sitzungen</translation>
    </message>
    <message>
        <source>resource with a policy · %1</source>
        <translation>Ressource mit Richtlinie · %1</translation>
    </message>
</context>
<context>
    <name>TextRules</name>
    <message>
        <source>visible ASCII characters, with a / at both ends</source>
        <translation>sichtbare ASCII-Zeichen, mit einem / an beiden Enden</translation>
    </message>
    <message>
        <source>the letters a to z, digits and + = , . @ - _</source>
        <translation>die Buchstaben a bis z, Ziffern und + = , . @ - _</translation>
    </message>
    <message>
        <source>Something must stand here.</source>
        <translation>Hier muss etwas stehen.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>At most %1 characters; this has %2.</source>
        <translation>Höchstens %1 Zeichen; hier sind es %2.</translation>
    </message>
    <message>
        <source>Only %1 can be used.</source>
        <translation>Erlaubt sind nur %1.</translation>
    </message>
    <message>
        <source>`%1` cannot be used: only %2.</source>
        <translation>`%1` ist nicht möglich; erlaubt sind nur %2.</translation>
    </message>
    <message>
        <source>`%1` is there already.</source>
        <translation>`%1` gibt es schon.</translation>
    </message>
    <message>
        <source>`%1` is there already; names that differ in upper and lower case only are the same.</source>
        <translation>`%1` gibt es schon; Namen, die sich nur in Groß- und Kleinschreibung unterscheiden, gelten als gleich.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>the role&apos;s own policy cannot be read yet and does not count</source>
        <translation>die eigene Richtlinie der Rolle ist noch nicht lesbar und zählt nicht</translation>
    </message>
    <message>
        <source>%1 is not in %2: the clone trusts the one of %3 as the role does</source>
        <translation>%1 gibt es in %2 nicht: Der Klon vertraut dem Gleichnamigen von %3, wie die Rolle es tut</translation>
    </message>
    <message>
        <source>policy %1: %2 has one of that name that says something else, and the clone gets that</source>
        <translation>Richtlinie %1: %2 hat eine dieses Namens, die etwas anderes sagt, und der Klon bekommt jene</translation>
    </message>
    <message>
        <source>policy %1, as one of its new account&apos;s own</source>
        <translation>Richtlinie %1, als eigene Richtlinie des neuen Kontos</translation>
    </message>
</context>
<context>
    <name>TrustFields</name>
    <message>
        <source>✖ The external ID needs 2 to 1224 letters, digits or any of _ + = , . @ : / -</source>
        <translation>✖ Die externe ID braucht 2 bis 1224 Buchstaben, Ziffern oder eines von _ + = , . @ : / -</translation>
    </message>
    <message>
        <source>✖ “%1” is no VPC: it reads vpc- and hexadecimal digits</source>
        <translation>✖ „%1“ ist keine VPC: Sie lautet vpc- und hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>✖ “%1” is no VPC endpoint: it reads vpce- and hexadecimal digits</source>
        <translation>✖ „%1“ ist kein VPC-Endpunkt: Er lautet vpce- und hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>✖ “%1” is no organization: its id reads o- and at least ten letters and digits</source>
        <translation>✖ „%1“ ist keine Organisation: Ihre ID lautet o- und mindestens zehn Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>✖ “%1” is no path: it reads o-…/r-…/ou-…/, with * for what is below</source>
        <translation>✖ „%1“ ist kein Pfad: Er lautet o-…/r-…/ou-…/, mit * für alles darunter</translation>
    </message>
    <message>
        <source>✖ “%1” fits no session name: letters, digits and _ + = . @ -, with * and ? as wildcards</source>
        <translation>✖ „%1“ passt zu keinem Sitzungsnamen: Buchstaben, Ziffern und _ + = . @ -, mit * und ? als Platzhaltern</translation>
    </message>
    <message>
        <source>✖ “%1” fits no source identity: letters, digits and _ + = . @ -, with * and ? as wildcards</source>
        <translation>✖ „%1“ passt zu keiner Quellidentität: Buchstaben, Ziffern und _ + = . @ -, mit * und ? als Platzhaltern</translation>
    </message>
    <message>
        <source>✖ “%1” is no tag: write Key=value</source>
        <translation>✖ „%1“ ist kein Tag: Schreiben Sie Key=value</translation>
    </message>
    <message>
        <source>✖ “%1” is no tag: write Key=value, with * for any value</source>
        <translation>✖ „%1“ ist kein Tag: Schreiben Sie Key=value, mit * für jeden Wert</translation>
    </message>
    <message>
        <source>✖ “%1” is no tag key: write the keys without values</source>
        <translation>✖ „%1“ ist kein Tag-Schlüssel: Schreiben Sie die Schlüssel ohne Werte</translation>
    </message>
    <message>
        <source>✖ “%1” is no ARN: it begins with arn: and has six parts</source>
        <translation>✖ „%1“ ist kein ARN: Er beginnt mit arn: und hat sechs Teile</translation>
    </message>
    <message>
        <source>✖ “%1” is no account: it has twelve digits</source>
        <translation>✖ „%1“ ist kein Konto: Es hat zwölf Ziffern</translation>
    </message>
    <message>
        <source>✖ Fill in what stands between &lt; and &gt;</source>
        <translation>✖ Füllen Sie aus, was zwischen &lt; und &gt; steht</translation>
    </message>
    <message>
        <source>✖ An audience has no blanks</source>
        <translation>✖ Eine Zielgruppe hat keine Leerzeichen</translation>
    </message>
    <message>
        <source>✖ Type at least one address block, such as 203.0.113.0/24</source>
        <translation>✖ Geben Sie mindestens einen Adressblock ein, etwa 203.0.113.0/24</translation>
    </message>
    <message>
        <source>✖ A condition that is on needs a value: type one, or turn it off</source>
        <translation>✖ Eine eingeschaltete Bedingung braucht einen Wert: Geben Sie einen ein, oder schalten Sie sie aus</translation>
    </message>
    <message>
        <source>Token is for</source>
        <translation>Token ist für</translation>
    </message>
    <message>
        <source>Require an audience</source>
        <translation>Eine Zielgruppe verlangen</translation>
    </message>
    <message>
        <source>Audiences, separated by commas</source>
        <translation>Zielgruppen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Token is of</source>
        <translation>Token ist von</translation>
    </message>
    <message>
        <source>Require a subject</source>
        <translation>Ein Subjekt verlangen</translation>
    </message>
    <message>
        <source>Subjects, separated by commas</source>
        <translation>Subjekte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Assertion is for</source>
        <translation>Assertion ist für</translation>
    </message>
    <message>
        <source>Require an audience of the SAML assertion</source>
        <translation>Eine Zielgruppe der SAML-Assertion verlangen</translation>
    </message>
    <message>
        <source>SAML audiences, separated by commas</source>
        <translation>SAML-Zielgruppen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>External ID is</source>
        <translation>Externe ID ist</translation>
    </message>
    <message>
        <source>Require an external ID</source>
        <translation>Eine externe ID verlangen</translation>
    </message>
    <message>
        <source>External ID to require</source>
        <translation>Verlangte externe ID</translation>
    </message>
    <message>
        <source>Signed in with MFA</source>
        <translation>Mit MFA angemeldet</translation>
    </message>
    <message>
        <source>Require MFA</source>
        <translation>MFA verlangen</translation>
    </message>
    <message>
        <source>MFA not longer ago than</source>
        <translation>MFA vor höchstens</translation>
    </message>
    <message>
        <source>Limit the age of the MFA sign-in</source>
        <translation>Das Alter der MFA-Anmeldung begrenzen</translation>
    </message>
    <message>
        <source>Greatest age of the MFA sign-in in seconds</source>
        <translation>Höchstes Alter der MFA-Anmeldung in Sekunden</translation>
    </message>
    <message>
        <source>Source IP in</source>
        <translation>Quell-IP in</translation>
    </message>
    <message>
        <source>Limit the source IP</source>
        <translation>Die Quell-IP begrenzen</translation>
    </message>
    <message>
        <source>Address blocks, separated by commas</source>
        <translation>Adressblöcke, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>In the organization</source>
        <translation>In der Organisation</translation>
    </message>
    <message>
        <source>Require an organization</source>
        <translation>Eine Organisation verlangen</translation>
    </message>
    <message>
        <source>Organization ids, separated by commas</source>
        <translation>Organisations-IDs, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>On behalf of account</source>
        <translation>Im Auftrag des Kontos</translation>
    </message>
    <message>
        <source>Require the account that the service acts for</source>
        <translation>Das Konto verlangen, für das der Dienst handelt</translation>
    </message>
    <message>
        <source>Account ids, separated by commas</source>
        <translation>Konto-IDs, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Im Auftrag von</translation>
    </message>
    <message>
        <source>Require the resource that the service acts for</source>
        <translation>Die Ressource verlangen, für die der Dienst handelt</translation>
    </message>
    <message>
        <source>ARNs, separated by commas</source>
        <translation>ARNs, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>In the part of an organization</source>
        <translation>Im Teil einer Organisation</translation>
    </message>
    <message>
        <source>Require a part of an organization</source>
        <translation>Einen Teil einer Organisation verlangen</translation>
    </message>
    <message>
        <source>Paths, separated by commas</source>
        <translation>Pfade, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>From the VPC</source>
        <translation>Aus der VPC</translation>
    </message>
    <message>
        <source>Require a VPC</source>
        <translation>Eine VPC verlangen</translation>
    </message>
    <message>
        <source>VPC ids, separated by commas</source>
        <translation>VPC-IDs, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Through the VPC endpoint</source>
        <translation>Über den VPC-Endpunkt</translation>
    </message>
    <message>
        <source>Require a VPC endpoint</source>
        <translation>Einen VPC-Endpunkt verlangen</translation>
    </message>
    <message>
        <source>VPC endpoint ids, separated by commas</source>
        <translation>VPC-Endpunkt-IDs, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>After (UTC)</source>
        <translation>Nach (UTC)</translation>
    </message>
    <message>
        <source>Not before a time</source>
        <translation>Nicht vor einem Zeitpunkt</translation>
    </message>
    <message>
        <source>Time before which nobody is let in, UTC</source>
        <translation>Zeitpunkt, vor dem niemand zugelassen wird, UTC</translation>
    </message>
    <message>
        <source>Before (UTC)</source>
        <translation>Vor (UTC)</translation>
    </message>
    <message>
        <source>Not after a time</source>
        <translation>Nicht nach einem Zeitpunkt</translation>
    </message>
    <message>
        <source>Time after which nobody is let in, UTC</source>
        <translation>Zeitpunkt, nach dem niemand zugelassen wird, UTC</translation>
    </message>
    <message>
        <source>Session name is like</source>
        <translation>Sitzungsname wie</translation>
    </message>
    <message>
        <source>Require a session name</source>
        <translation>Einen Sitzungsnamen verlangen</translation>
    </message>
    <message>
        <source>Patterns of session names, separated by commas</source>
        <translation>Muster für Sitzungsnamen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Source identity is like</source>
        <translation>Quellidentität wie</translation>
    </message>
    <message>
        <source>Require a source identity</source>
        <translation>Eine Quellidentität verlangen</translation>
    </message>
    <message>
        <source>Patterns of source identities, separated by commas</source>
        <translation>Muster für Quellidentitäten, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Caller has the tags</source>
        <translation>Aufrufer hat die Tags</translation>
    </message>
    <message>
        <source>Require tags of the caller</source>
        <translation>Tags des Aufrufers verlangen</translation>
    </message>
    <message>
        <source>Tags of the caller as Key=value, separated by commas</source>
        <translation>Tags des Aufrufers als Key=value, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Session gets the tags</source>
        <translation>Sitzung bekommt die Tags</translation>
    </message>
    <message>
        <source>Require session tags</source>
        <translation>Sitzungs-Tags verlangen</translation>
    </message>
    <message>
        <source>Session tags as Key=value, separated by commas</source>
        <translation>Sitzungs-Tags als Key=value, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Transitive tags only</source>
        <translation>Transitive Tags nur</translation>
    </message>
    <message>
        <source>Limit the transitive tags</source>
        <translation>Die transitiven Tags begrenzen</translation>
    </message>
    <message>
        <source>Tag keys, separated by commas</source>
        <translation>Tag-Schlüssel, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>✖ “%1” is no address block</source>
        <translation>✖ „%1“ ist kein Adressblock</translation>
    </message>
    <message>
        <source>GitHub: one branch</source>
        <translation>GitHub: ein Branch</translation>
    </message>
    <message>
        <source>GitHub: one environment</source>
        <translation>GitHub: ein Environment</translation>
    </message>
    <message>
        <source>GitHub: tags</source>
        <translation>GitHub: Tags</translation>
    </message>
    <message>
        <source>GitHub: pull requests</source>
        <translation>GitHub: Pull-Requests</translation>
    </message>
    <message>
        <source>GitHub: a whole repository</source>
        <translation>GitHub: ganzes Repository</translation>
    </message>
    <message>
        <source>GitLab: one branch</source>
        <translation>GitLab: ein Branch</translation>
    </message>
    <message>
        <source>GitLab: tags</source>
        <translation>GitLab: Tags</translation>
    </message>
    <message>
        <source>GitLab: a whole project</source>
        <translation>GitLab: ganzes Projekt</translation>
    </message>
    <message>
        <source>Kubernetes: a service account</source>
        <translation>Kubernetes: ein Service-Account</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>MFA</source>
        <translation>MFA</translation>
    </message>
    <message>
        <source>MFA not older than %1 s</source>
        <translation>MFA, nicht älter als %1 s</translation>
    </message>
    <message>
        <source>the external ID %1</source>
        <translation>der externen ID %1</translation>
    </message>
    <message>
        <source>a session name like %1</source>
        <translation>einem Sitzungsnamen wie %1</translation>
    </message>
    <message>
        <source>a source identity like %1</source>
        <translation>einer Quellidentität wie %1</translation>
    </message>
    <message>
        <source>an address in %1</source>
        <translation>einer Adresse in %1</translation>
    </message>
    <message>
        <source>the session tag %1=%2</source>
        <translation>dem Sitzungs-Tag %1=%2</translation>
    </message>
    <message>
        <source>a time before %1</source>
        <translation>einem Zeitpunkt vor %1</translation>
    </message>
    <message>
        <source>a time after %1</source>
        <translation>einem Zeitpunkt nach %1</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
</context>
<context>
    <name>WalkthroughSubjects</name>
    <message>
        <source>attribute-based access</source>
        <translation>attributbasierter Zugriff</translation>
    </message>
    <message>
        <source>access analyzer</source>
        <translation>Access Analyzer</translation>
    </message>
    <message>
        <source>access keys</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>assuming a role</source>
        <translation>Rolle übernehmen</translation>
    </message>
    <message>
        <source>audit trail</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>caller identity</source>
        <translation>Identität des Aufrufers</translation>
    </message>
    <message>
        <source>the same with the CLI</source>
        <translation>dasselbe mit der CLI</translation>
    </message>
    <message>
        <source>condition keys</source>
        <translation>Bedingungsschlüssel</translation>
    </message>
    <message>
        <source>confused deputy</source>
        <translation>Confused Deputy</translation>
    </message>
    <message>
        <source>access across accounts</source>
        <translation>kontoübergreifender Zugriff</translation>
    </message>
    <message>
        <source>explicit deny</source>
        <translation>explizites Verweigern</translation>
    </message>
    <message>
        <source>external ID</source>
        <translation>externe ID</translation>
    </message>
    <message>
        <source>federation</source>
        <translation>Föderation</translation>
    </message>
    <message>
        <source>federation token</source>
        <translation>Föderationstoken</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>implicit deny</source>
        <translation>implizites Verweigern</translation>
    </message>
    <message>
        <source>key rotation</source>
        <translation>Schlüsselwechsel</translation>
    </message>
    <message>
        <source>least privilege</source>
        <translation>geringste Rechte</translation>
    </message>
    <message>
        <source>MFA</source>
        <translation>MFA</translation>
    </message>
    <message>
        <source>OpenID Connect</source>
        <translation>OpenID Connect</translation>
    </message>
    <message>
        <source>passing a role</source>
        <translation>Rolle übergeben</translation>
    </message>
    <message>
        <source>permission policies</source>
        <translation>Berechtigungsrichtlinien</translation>
    </message>
    <message>
        <source>permissions boundary</source>
        <translation>Berechtigungsgrenze</translation>
    </message>
    <message>
        <source>own permissions set aside</source>
        <translation>eigene Berechtigungen ruhen</translation>
    </message>
    <message>
        <source>policy evaluation</source>
        <translation>Auswertung der Richtlinien</translation>
    </message>
    <message>
        <source>public access</source>
        <translation>öffentlicher Zugriff</translation>
    </message>
    <message>
        <source>revocation</source>
        <translation>Widerruf</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>role chaining</source>
        <translation>Rollenverkettung</translation>
    </message>
    <message>
        <source>root user</source>
        <translation>Root-Benutzer</translation>
    </message>
    <message>
        <source>either half within an account</source>
        <translation>im Konto genügt eine Hälfte</translation>
    </message>
    <message>
        <source>SAML</source>
        <translation>SAML</translation>
    </message>
    <message>
        <source>service roles</source>
        <translation>Servicerollen</translation>
    </message>
    <message>
        <source>session duration</source>
        <translation>Sitzungsdauer</translation>
    </message>
    <message>
        <source>session name</source>
        <translation>Sitzungsname</translation>
    </message>
    <message>
        <source>session policies</source>
        <translation>Sitzungsrichtlinien</translation>
    </message>
    <message>
        <source>session tags</source>
        <translation>Sitzungs-Tags</translation>
    </message>
    <message>
        <source>session token</source>
        <translation>Sitzungstoken</translation>
    </message>
    <message>
        <source>source identity</source>
        <translation>Quellidentität</translation>
    </message>
    <message>
        <source>temporary credentials</source>
        <translation>temporäre Anmeldedaten</translation>
    </message>
    <message>
        <source>third parties</source>
        <translation>Drittanbieter</translation>
    </message>
    <message>
        <source>trust policies</source>
        <translation>Vertrauensrichtlinien</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>root user · %1</source>
        <translation>Root-Benutzer · %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>No account&apos;s guardrails decide otherwise afterwards: by them, no request is newly allowed or newly denied.</source>
        <translation>Bei keinem Konto entscheiden die Leitplanken danach anders: Durch sie wird keine Anfrage neu erlaubt oder neu verweigert.</translation>
    </message>
    <message>
        <source>%1 actions</source>
        <translation>%1 Aktionen</translation>
    </message>
    <message>
        <source>Decided otherwise for %1: %2.
Newly allowed: %3. Newly denied: %4.</source>
        <translation>Anders entschieden für %1: %2.
Neu erlaubt: %3. Neu verweigert: %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom: %1.</source>
        <translation>Wen es betrifft: %1.</translation>
    </message>
    <message>
        <source>%1 questions were put to the policy engine, once as it is and once as it would be: root users, users and roles (as a plain session), on up to three of the account&apos;s own resources of a kind, and on * elsewhere.</source>
        <translation>%1 Fragen wurden der Richtlinien-Engine gestellt, einmal wie es ist und einmal wie es wäre: Root-Benutzer, Benutzer und Rollen (als einfache Sitzung), auf bis zu drei kontoeigene Ressourcen je Art, sonst auf *.</translation>
    </message>
    <message>
        <source>%1 more were not asked.</source>
        <translation>%1 weitere wurden nicht gefragt.</translation>
    </message>
    <message>
        <source>Not asked: live sessions with policies of their own, services, outsiders, and requests with other condition keys.</source>
        <translation>Nicht gefragt: aktive Sitzungen mit eigenen Richtlinien, Dienste, Außenstehende und Anfragen mit anderen Bedingungsschlüsseln.</translation>
    </message>
    <message>
        <source>Policies that ask for aws:PrincipalOrgID or aws:PrincipalOrgPaths are not looked for.</source>
        <translation>Nach Richtlinien, die aws:PrincipalOrgID oder aws:PrincipalOrgPaths abfragen, wird nicht gesucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n touched account(s) are not in this workspace.</source>
        <translation>
            <numerusform>%n betroffenes Konto ist nicht in diesem Arbeitsbereich.</numerusform>
            <numerusform>%n betroffene Konten sind nicht in diesem Arbeitsbereich.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list holds the first %1.</source>
        <translation>Die Liste enthält die ersten %1.</translation>
    </message>
    <message>
        <source>✔ newly allowed</source>
        <translation>✔ neu erlaubt</translation>
    </message>
    <message>
        <source>✖ newly denied</source>
        <translation>✖ neu verweigert</translation>
    </message>
</context>
<context>
    <name>WhyInquiry</name>
    <message>
        <source>Choose who calls: a user, a role, a live session, an account, a service, or “anonymous”.</source>
        <translation>Wählen Sie, wer aufruft: ein Benutzer, eine Rolle, eine aktive Sitzung, ein Konto, ein Dienst oder „anonymous“.</translation>
    </message>
    <message>
        <source>Say what would be done: an action such as s3:GetObject. Wildcards stand for all they match.</source>
        <translation>Sagen Sie, was getan würde: eine Aktion wie s3:GetObject. Platzhalter stehen für alles, worauf sie passen.</translation>
    </message>
    <message>
        <source>Say on what: an ARN, or * for actions without resources.</source>
        <translation>Sagen Sie, worauf: ein ARN, oder * für Aktionen ohne Ressourcen.</translation>
    </message>
    <message>
        <source>%1 actions on %2 resources are too many here (at most %3 questions): ask the matrix.</source>
        <translation>%1 Aktionen auf %2 Ressourcen sind hier zu viele (höchstens %3 Fragen): Fragen Sie die Matrix.</translation>
    </message>
    <message>
        <source>As a fresh session of the role: without MFA, session policy, tags or source identity. Add keys, or choose a live session.</source>
        <translation>Als frische Sitzung der Rolle: ohne MFA, Sitzungsrichtlinie, Tags oder Quellidentität. Fügen Sie Schlüssel hinzu oder wählen Sie eine aktive Sitzung.</translation>
    </message>
    <message>
        <source>A key of the request has a value that is not of its type: conditions on it will not hold.</source>
        <translation>Ein Schlüssel der Anfrage hat einen Wert, der nicht zu seinem Typ passt: Bedingungen darauf treffen nicht zu.</translation>
    </message>
    <message>
        <source>the service %1</source>
        <translation>der Dienst %1</translation>
    </message>
    <message>
        <source>anybody, without credentials</source>
        <translation>irgendjemand, ohne Anmeldedaten</translation>
    </message>
    <message>
        <source>root user of %1</source>
        <translation>Root-Benutzer von %1</translation>
    </message>
    <message>
        <source>user %1 · %2</source>
        <translation>Benutzer %1 · %2</translation>
    </message>
    <message>
        <source>role %1 · %2, as a session of it</source>
        <translation>Rolle %1 · %2, als Sitzung davon</translation>
    </message>
    <message>
        <source>session %1 of %2 · %3, until %4</source>
        <translation>Sitzung %1 von %2 · %3, bis %4</translation>
    </message>
    <message>
        <source>%1, from outside: taken to be allowed everything at home</source>
        <translation>%1, von außen: Es wird angenommen, dass zu Hause alles erlaubt ist</translation>
    </message>
    <message>
        <source>somebody whom %1 vouches for</source>
        <translation>jemand, für den %1 bürgt</translation>
    </message>
</context>
<context>
    <name>WhyLines</name>
    <message>
        <source>✖ principal is somebody else</source>
        <translation>✖ Principal ist jemand anderes</translation>
    </message>
    <message>
        <source>✔ principal, by its account</source>
        <translation>✔ Principal, über sein Konto</translation>
    </message>
    <message>
        <source>✔ principal, by its role</source>
        <translation>✔ Principal, über seine Rolle</translation>
    </message>
    <message>
        <source>✔ principal, by its user</source>
        <translation>✔ Principal, über seinen Benutzer</translation>
    </message>
    <message>
        <source>✔ principal, by name</source>
        <translation>✔ Principal, namentlich</translation>
    </message>
    <message>
        <source>✔ principal, as everybody</source>
        <translation>✔ Principal, als jedermann</translation>
    </message>
    <message>
        <source>the key is absent from the request</source>
        <translation>der Schlüssel fehlt in der Anfrage</translation>
    </message>
    <message>
        <source>the key is absent, which …IfExists lets pass</source>
        <translation>der Schlüssel fehlt, was …IfExists durchlässt</translation>
    </message>
    <message>
        <source>a variable has no value in this request</source>
        <translation>eine Variable hat in dieser Anfrage keinen Wert</translation>
    </message>
    <message>
        <source>it cannot be evaluated</source>
        <translation>nicht auswertbar</translation>
    </message>
    <message>
        <source>it may or may not hold</source>
        <translation>trifft vielleicht zu</translation>
    </message>
    <message>
        <source>✔ holds</source>
        <translation>✔ trifft zu</translation>
    </message>
    <message>
        <source>✖ does not hold</source>
        <translation>✖ trifft nicht zu</translation>
    </message>
    <message>
        <source>policy: %1</source>
        <translation>Richtlinie: %1</translation>
    </message>
    <message>
        <source>request: %1</source>
        <translation>Anfrage: %1</translation>
    </message>
    <message>
        <source>⚠ cannot be evaluated</source>
        <translation>⚠ nicht auswertbar</translation>
    </message>
    <message>
        <source>– does not match</source>
        <translation>– passt nicht</translation>
    </message>
    <message>
        <source>✔ allows</source>
        <translation>✔ erlaubt</translation>
    </message>
    <message>
        <source>✖ denies</source>
        <translation>✖ verweigert</translation>
    </message>
    <message>
        <source>line %1:%2</source>
        <translation>Zeile %1:%2</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Allow</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Deny</translation>
    </message>
    <message>
        <source>✔ action</source>
        <translation>✔ Aktion</translation>
    </message>
    <message>
        <source>✖ another action</source>
        <translation>✖ andere Aktion</translation>
    </message>
    <message>
        <source>✔ resource</source>
        <translation>✔ Ressource</translation>
    </message>
    <message>
        <source>✖ another resource</source>
        <translation>✖ andere Ressource</translation>
    </message>
    <message>
        <source>✔ conditions</source>
        <translation>✔ Bedingungen</translation>
    </message>
    <message>
        <source>✖ conditions</source>
        <translation>✖ Bedingungen</translation>
    </message>
    <message>
        <source>%1 · statement %2</source>
        <translation>%1 · Anweisung %2</translation>
    </message>
    <message>
        <source>✔ passes</source>
        <translation>✔ lässt durch</translation>
    </message>
    <message>
        <source>✖ stops</source>
        <translation>✖ stoppt</translation>
    </message>
    <message>
        <source>– says nothing</source>
        <translation>– sagt nichts</translation>
    </message>
    <message>
        <source>a statement denies</source>
        <translation>eine Anweisung verweigert</translation>
    </message>
    <message>
        <source>a statement allows</source>
        <translation>eine Anweisung erlaubt</translation>
    </message>
    <message>
        <source>there is no policy, and one must allow</source>
        <translation>es gibt keine Richtlinie, und eine muss erlauben</translation>
    </message>
    <message>
        <source>no statement allows, and one must</source>
        <translation>keine Anweisung erlaubt, und eine muss es</translation>
    </message>
    <message>
        <source>nothing here is needed for this call</source>
        <translation>für diesen Aufruf wird hier nichts gebraucht</translation>
    </message>
    <message>
        <source>the bucket policy is public, and RestrictPublicBuckets keeps other accounts out</source>
        <translation>die Bucket-Richtlinie ist öffentlich, und RestrictPublicBuckets hält andere Konten fern</translation>
    </message>
    <message>
        <source>left out in this what-if, and one must allow</source>
        <translation>in diesem Was-wäre-wenn ausgelassen, und eine muss erlauben</translation>
    </message>
    <message>
        <source>the service refuses this kind of caller, whatever policies say</source>
        <translation>der Dienst lehnt diese Art Aufrufer ab, gleich was Richtlinien sagen</translation>
    </message>
    <message>
        <source>there is none, and one must allow</source>
        <translation>es gibt keine, und eine muss erlauben</translation>
    </message>
    <message>
        <source>this caller needs no permission from a policy for it</source>
        <translation>dieser Aufrufer braucht dafür keine Berechtigung aus einer Richtlinie</translation>
    </message>
    <message>
        <source>– left out</source>
        <translation>– ausgelassen</translation>
    </message>
    <message>
        <source>what if it were not there</source>
        <translation>was wäre, wenn es sie nicht gäbe</translation>
    </message>
    <message>
        <source>– not present</source>
        <translation>– nicht vorhanden</translation>
    </message>
    <message>
        <source>there is none, or it does not bind this caller</source>
        <translation>es gibt keine, oder sie bindet diesen Aufrufer nicht</translation>
    </message>
    <message>
        <source>Resource control policies (RCP)</source>
        <translation>Ressourcen-Kontrollrichtlinien (RCP)</translation>
    </message>
    <message>
        <source>Service control policies (SCP)</source>
        <translation>Service-Kontrollrichtlinien (SCP)</translation>
    </message>
    <message>
        <source>VPC endpoint policy</source>
        <translation>VPC-Endpunktrichtlinie</translation>
    </message>
    <message>
        <source>S3 Block Public Access</source>
        <translation>S3 Block Public Access</translation>
    </message>
    <message>
        <source>Resource-based policy</source>
        <translation>Ressourcenbasierte Richtlinie</translation>
    </message>
    <message>
        <source>Identity-based policies</source>
        <translation>Identitätsbasierte Richtlinien</translation>
    </message>
    <message>
        <source>Permissions boundary</source>
        <translation>Berechtigungsgrenze</translation>
    </message>
    <message>
        <source>Session policy</source>
        <translation>Sitzungsrichtlinie</translation>
    </message>
    <message>
        <source>The service itself</source>
        <translation>Der Dienst selbst</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>What if: %1. This is not what would happen now.</source>
        <translation>Was wäre: %1. Das ist nicht, was jetzt geschähe.</translation>
    </message>
</context>
<context>
    <name>WhyReport</name>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Missing: an Allow in: %1</source>
        <translation>Es fehlt: ein Allow in: %1</translation>
    </message>
    <message>
        <source>Missing: an Allow in each of: %1</source>
        <translation>Es fehlt: je ein Allow in: %1</translation>
    </message>
    <message>
        <source>refused before any policy was asked: %1</source>
        <translation>abgelehnt, bevor eine Richtlinie gefragt wurde: %1</translation>
    </message>
    <message>
        <source>allowed: this call needs no permission</source>
        <translation>erlaubt: Dieser Aufruf braucht keine Berechtigung</translation>
    </message>
    <message>
        <source>%1. The call failed for another reason: %2</source>
        <translation>%1. Der Aufruf ist aus einem anderen Grund gescheitert: %2</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Aktion: %1</translation>
    </message>
    <message>
        <source>Resource: %1</source>
        <translation>Ressource: %1</translation>
    </message>
    <message>
        <source>Asked for and absent from the request: %1</source>
        <translation>Gefragt, fehlt aber in der Anfrage: %1</translation>
    </message>
    <message>
        <source>  ◀ decides</source>
        <translation>  ◀ entscheidet</translation>
    </message>
    <message>
        <source>Caller: %1</source>
        <translation>Aufrufer: %1</translation>
    </message>
    <message>
        <source>Call: %1, %2</source>
        <translation>Aufruf: %1, %2</translation>
    </message>
    <message>
        <source>✔ allowed</source>
        <translation>✔ erlaubt</translation>
    </message>
    <message>
        <source>✖ denied</source>
        <translation>✖ verweigert</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AccessPanel</name>
    <message>
        <source>Copy the command to try it with</source>
        <translation>Den Befehl zum Testen kopieren</translation>
    </message>
    <message>
        <source>Clients are</source>
        <translation>Clients sind</translation>
    </message>
    <message>
        <source>Copy the access key id</source>
        <translation>Die Zugriffsschlüssel-ID kopieren</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Lines for</source>
        <translation>Zeilen für</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Whose key clients sign with</source>
        <translation>Mit wessen Schlüssel Clients signieren</translation>
    </message>
    <message>
        <source>Make a &amp;key for…</source>
        <translation>Schlüssel anlegen &amp;für…</translation>
    </message>
    <message>
        <source>Make an access key for a user</source>
        <translation>Einen Zugriffsschlüssel für einen Benutzer anlegen</translation>
    </message>
    <message>
        <source>For which shell</source>
        <translation>Für welche Shell</translation>
    </message>
    <message>
        <source>bash, zsh, sh</source>
        <translation>bash, zsh, sh</translation>
    </message>
    <message>
        <source>fish</source>
        <translation>fish</translation>
    </message>
    <message>
        <source>PowerShell</source>
        <translation>PowerShell</translation>
    </message>
    <message>
        <source>cmd</source>
        <translation>cmd</translation>
    </message>
    <message>
        <source>a profile in ~/.aws/config</source>
        <translation>ein Profil in ~/.aws/config</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy the lines with the secret in them</source>
        <translation>Die Zeilen mit dem Geheimnis darin kopieren</translation>
    </message>
    <message>
        <source>The lines, with the secret masked</source>
        <translation>Die Zeilen, mit verdecktem Geheimnis</translation>
    </message>
    <message>
        <source>They stand here while the endpoint is on.</source>
        <translation>Sie stehen hier, solange der Endpunkt eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Administrator: root of %1</source>
        <translation>Administrator: Root von %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The administrator&apos;s key is made anew with every start of the program, and no workspace holds it. Users have theirs in the workspace.</source>
        <translation>Der Schlüssel des Administrators wird bei jedem Start des Programms neu angelegt, und kein Arbeitsbereich enthält ihn. Benutzer haben ihre Schlüssel im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The clipboard is cleared after a while, as the button beside the secret says. Clipboard managers may keep a copy.</source>
        <translation>Die Zwischenablage wird nach einer Weile geleert, wie die Schaltfläche neben dem Geheimnis sagt. Zwischenablage-Manager behalten vielleicht eine Kopie.</translation>
    </message>
    <message>
        <source>Switch the endpoint on first: only then is it known where clients find it.</source>
        <translation>Schalten Sie zuerst den Endpunkt ein: Erst dann ist bekannt, wo Clients ihn finden.</translation>
    </message>
    <message>
        <source>The secret of this key is not known any more.</source>
        <translation>Das Geheimnis dieses Schlüssels ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>It works: the first request came at %1 (%2).</source>
        <translation>Es funktioniert: Die erste Anfrage kam um %1 (%2).</translation>
    </message>
    <message>
        <source>No request has come yet. The first one is told here.</source>
        <translation>Noch kam keine Anfrage. Die erste wird hier gemeldet.</translation>
    </message>
    <message>
        <source>&amp;Make a key</source>
        <translation>&amp;Schlüssel anlegen</translation>
    </message>
    <message>
        <source>%1 has a new key, and clients are %1 with it.</source>
        <translation>%1 hat einen neuen Schlüssel, und Clients sind damit %1.</translation>
    </message>
    <message>
        <source>This key is the user&apos;s, in the workspace: it lasts, and may what the user may.</source>
        <translation>Dieser Schlüssel gehört dem Benutzer und liegt im Arbeitsbereich: Er bleibt und darf, was der Benutzer darf.</translation>
    </message>
    <message>
        <source>The administrator&apos;s key is new since Rolewright was started: lines copied before do not work any more. A user&apos;s key lasts.</source>
        <translation>Der Schlüssel des Administrators ist neu, seit Rolewright gestartet wurde: Vorher kopierte Zeilen funktionieren nicht mehr. Der Schlüssel eines Benutzers bleibt.</translation>
    </message>
    <message>
        <source>The administrator&apos;s key ends with the program, and the next start makes another. A user&apos;s key lasts.</source>
        <translation>Der Schlüssel des Administrators endet mit dem Programm, und der nächste Start legt einen anderen an. Der Schlüssel eines Benutzers bleibt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AccountDialog</name>
    <message>
        <source>An account&apos;s name has 1 to 50 characters.</source>
        <translation>Ein Kontoname hat 1 bis 50 Zeichen.</translation>
    </message>
    <message>
        <source>The address of its root user, with 6 to 64 characters: name@example.com.</source>
        <translation>Die Adresse seines Root-Benutzers, mit 6 bis 64 Zeichen: name@example.com.</translation>
    </message>
    <message>
        <source>Another account has this address: every account needs one of its own.</source>
        <translation>Ein anderes Konto hat diese Adresse: Jedes Konto braucht eine eigene.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto anlegen</translation>
    </message>
    <message>
        <source>An administrator&apos;s role in the new account that the management account may assume.</source>
        <translation>Eine Administratorrolle im neuen Konto, die das Verwaltungskonto übernehmen darf.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Role to reach it</source>
        <translation>&amp;Rolle für den Zugang</translation>
    </message>
    <message>
        <source>&amp;Create account</source>
        <translation>&amp;Konto anlegen</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AccountsList</name>
    <message>
        <source>Organization %1, managed by account %2.</source>
        <translation>Organisation %1, verwaltet von Konto %2.</translation>
    </message>
    <message>
        <source>%1 more are in the account switcher at the left.</source>
        <translation>%1 weitere stehen links in der Kontoauswahl.</translation>
    </message>
    <message>
        <source>On show</source>
        <translation>Angezeigt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the account %1</source>
        <translation>Das Konto %1 anzeigen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ActingNote</name>
    <message>
        <source>Act as administrator of this account</source>
        <translation>Als Administrator dieses Kontos handeln</translation>
    </message>
    <message>
        <source>You act as %1 in %2. What is in %3 can be looked at; to create or change something, act there.</source>
        <translation>Sie handeln als %1 in %2. Was in %3 ist, lässt sich ansehen; um etwas anzulegen oder zu ändern, handeln Sie dort.</translation>
    </message>
    <message>
        <source>Go on as %1 (%2). Roles you act as are left; their sessions stay alive.</source>
        <translation>Als %1 weitermachen (%2). Rollen, als die Sie handeln, werden verlassen; ihre Sitzungen bleiben aktiv.</translation>
    </message>
    <message>
        <source>Act as administrator: root of %1</source>
        <translation>Als Administrator handeln: root von %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Source identity</source>
        <translation>Quellidentität</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>%1
%2
record %3</source>
        <translation>%1
%2
Eintrag %3</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Every call that is made, by whomever, is recorded here with its outcome.</source>
        <translation>Jeder Aufruf, von wem auch immer, wird hier mit seinem Ergebnis eingetragen.</translation>
    </message>
    <message>
        <source>Words that must all be there: an event, a name, an ARN, an error code. is:error, is:done, is:change and is:read choose by kind.</source>
        <translation>Wörter, die alle vorkommen müssen: ein Ereignis, ein Name, ein ARN, ein Fehlercode. is:error, is:done, is:change und is:read wählen nach Art.</translation>
    </message>
    <message>
        <source>Err&amp;ors only</source>
        <translation>N&amp;ur Fehler</translation>
    </message>
    <message>
        <source>&amp;Changes only</source>
        <translation>Nur &amp;Änderungen</translation>
    </message>
    <message>
        <source>Verify the &amp;trail</source>
        <translation>&amp;Protokoll prüfen</translation>
    </message>
    <message>
        <source>Export &amp;JSON…</source>
        <translation>&amp;JSON exportieren…</translation>
    </message>
    <message>
        <source>Save the trail as CloudTrail writes it</source>
        <translation>Das Aktivitätsprotokoll speichern, wie CloudTrail es schreibt</translation>
    </message>
    <message>
        <source>Export the trail</source>
        <translation>Aktivitätsprotokoll exportieren</translation>
    </message>
    <message>
        <source>CloudTrail log (*.json)</source>
        <translation>CloudTrail-Protokoll (*.json)</translation>
    </message>
    <message>
        <source>The newest %1 records; %2 older ones are in the workspace.</source>
        <translation>Die neuesten %1 Einträge; %2 ältere sind im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Verifying the trail…</source>
        <translation>Protokoll wird geprüft…</translation>
    </message>
    <message>
        <source>The trail is broken: %1.</source>
        <translation>Das Aktivitätsprotokoll ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>Trail intact: 1 record</source>
        <translation>Protokoll unversehrt: 1 Eintrag</translation>
    </message>
    <message>
        <source>Trail intact: %1 records</source>
        <translation>Protokoll unversehrt: %1 Einträge</translation>
    </message>
    <message>
        <source>%1, from record %2 on. Those before it are not there.</source>
        <translation>%1, ab Eintrag %2. Die davor sind nicht vorhanden.</translation>
    </message>
    <message>
        <source>Exporting the trail…</source>
        <translation>Protokoll wird exportiert…</translation>
    </message>
    <message>
        <source>%1 records exported to %2</source>
        <translation>%1 Einträge nach %2 exportiert</translation>
    </message>
    <message>
        <source>The trail could not be exported: %1</source>
        <translation>Das Aktivitätsprotokoll konnte nicht exportiert werden: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Administrator</name>
    <message>
        <source>Do it as ad&amp;ministrator: root of %1</source>
        <translation>Als Ad&amp;ministrator ausführen: root von %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AnswerView</name>
    <message>
        <source>Who may do what, and why?</source>
        <translation>Wer darf was, und warum?</translation>
    </message>
    <message>
        <source>Choose a caller, an action and a resource: the engine says whether it is allowed, step by step, and goes on answering while you change things. Nothing is really called.</source>
        <translation>Wählen Sie Aufrufer, Aktion und Ressource: Die Engine sagt Schritt für Schritt, ob es erlaubt ist, und antwortet weiter, während Sie etwas ändern. Nichts wird wirklich aufgerufen.</translation>
    </message>
    <message>
        <source>&amp;Begin with who acts now</source>
        <translation>Mit dem &amp;jetzigen Akteur beginnen</translation>
    </message>
    <message>
        <source>Questions: action and resource; the chosen one is explained</source>
        <translation>Fragen: Aktion und Ressource; die gewählte wird erklärt</translation>
    </message>
    <message>
        <source>What was looked at in the chosen step</source>
        <translation>Was im gewählten Schritt geprüft wurde</translation>
    </message>
    <message>
        <source>&amp;Open policy</source>
        <translation>Richtlinie ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the policy of the chosen line</source>
        <translation>Die Richtlinie der gewählten Zeile öffnen</translation>
    </message>
    <message>
        <source>Cop&amp;y text</source>
        <translation>Text ko&amp;pieren</translation>
    </message>
    <message>
        <source>Copy the explanation as text</source>
        <translation>Die Erklärung als Text kopieren</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AppearanceSettings</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Size of texts and controls, in per cent</source>
        <translation>Größe von Texten und Bedienelementen, in Prozent</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Move as little as possible</source>
        <translation>So &amp;wenig Bewegung wie möglich</translation>
    </message>
    <message>
        <source>Nothing slides open, and the text cursor does not blink.</source>
        <translation>Nichts gleitet auf, und die Schreibmarke blinkt nicht.</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source>Texts, icons and controls have this size from the next start on.</source>
        <translation>Texte, Symbole und Bedienelemente haben diese Größe ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>The window speaks this language from the next start on.</source>
        <translation>Das Fenster spricht diese Sprache ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ArnDialog</name>
    <message>
        <source>Resource by its parts</source>
        <translation>Ressource aus ihren Teilen</translation>
    </message>
    <message>
        <source>Type of resource</source>
        <translation>Art der Ressource</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Ch&amp;ange</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1: any</source>
        <translation>%1: alle</translation>
    </message>
    <message>
        <source>%1 is empty: fill it in, or choose “any”.</source>
        <translation>%1 ist leer: Füllen Sie es aus, oder wählen Sie „alle“.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Bucket name</source>
        <translation>Name des Buckets</translation>
    </message>
    <message>
        <source>Object name</source>
        <translation>Name des Objekts</translation>
    </message>
    <message>
        <source>Access point name</source>
        <translation>Name des Zugriffspunkts</translation>
    </message>
    <message>
        <source>Job id</source>
        <translation>Kennung des Auftrags</translation>
    </message>
    <message>
        <source>User name with path</source>
        <translation>Benutzername mit Pfad</translation>
    </message>
    <message>
        <source>Group name with path</source>
        <translation>Gruppenname mit Pfad</translation>
    </message>
    <message>
        <source>Role name with path</source>
        <translation>Rollenname mit Pfad</translation>
    </message>
    <message>
        <source>Policy name with path</source>
        <translation>Richtlinienname mit Pfad</translation>
    </message>
    <message>
        <source>Instance profile name with path</source>
        <translation>Name des Instanzprofils mit Pfad</translation>
    </message>
    <message>
        <source>Mfa token id with path</source>
        <translation>Kennung des MFA-Geräts mit Pfad</translation>
    </message>
    <message>
        <source>Certificate name with path</source>
        <translation>Zertifikatsname mit Pfad</translation>
    </message>
    <message>
        <source>Saml provider name</source>
        <translation>Name des SAML-Anbieters</translation>
    </message>
    <message>
        <source>Oidc provider name</source>
        <translation>Name des OIDC-Anbieters</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Role name</source>
        <translation>Rollenname</translation>
    </message>
    <message>
        <source>Role session name</source>
        <translation>Name der Rollensitzung</translation>
    </message>
    <message>
        <source>Federated user name</source>
        <translation>Name des föderierten Benutzers</translation>
    </message>
    <message>
        <source>Entity path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Function name</source>
        <translation>Name der Funktion</translation>
    </message>
    <message>
        <source>Layer name</source>
        <translation>Name des Layers</translation>
    </message>
    <message>
        <source>Layer version</source>
        <translation>Version des Layers</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Queue name</source>
        <translation>Name der Warteschlange</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Kennung des Schlüssels</translation>
    </message>
    <message>
        <source>Topic name</source>
        <translation>Name des Themas</translation>
    </message>
    <message>
        <source>Table name</source>
        <translation>Name der Tabelle</translation>
    </message>
    <message>
        <source>Index name</source>
        <translation>Name des Index</translation>
    </message>
    <message>
        <source>Secret id</source>
        <translation>Kennung des Geheimnisses</translation>
    </message>
    <message>
        <source>Log group name</source>
        <translation>Name der Protokollgruppe</translation>
    </message>
    <message>
        <source>Log stream name</source>
        <translation>Name des Protokollstroms</translation>
    </message>
    <message>
        <source>Account id</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>Organization id</source>
        <translation>Kennung der Organisation</translation>
    </message>
    <message>
        <source>Organizational unit id</source>
        <translation>Kennung der OU</translation>
    </message>
    <message>
        <source>Root id</source>
        <translation>Kennung der Wurzel</translation>
    </message>
    <message>
        <source>Policy id</source>
        <translation>Kennung der Richtlinie</translation>
    </message>
    <message>
        <source>Policy type</source>
        <translation>Richtlinientyp</translation>
    </message>
    <message>
        <source>Instance id</source>
        <translation>Kennung der Instanz</translation>
    </message>
    <message>
        <source>Resource id</source>
        <translation>Kennung der Ressource</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ArnLabel</name>
    <message>
        <source>Copy ARN</source>
        <translation>ARN kopieren</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ArnList</name>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AssumeForm</name>
    <message>
        <source>The identity that asks</source>
        <translation>Die Identität, die anfordert</translation>
    </message>
    <message>
        <source>Role session name</source>
        <translation>Name der Rollensitzung</translation>
    </message>
    <message>
        <source>Session length in steps of five minutes</source>
        <translation>Sitzungsdauer in Schritten von fünf Minuten</translation>
    </message>
    <message>
        <source>Session length, and what bounds it</source>
        <translation>Sitzungsdauer, und was sie begrenzt</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Externe ID</translation>
    </message>
    <message>
        <source>&amp;External ID</source>
        <translation>E&amp;xterne ID</translation>
    </message>
    <message>
        <source>What is wrong with the fields</source>
        <translation>Was an den Feldern nicht stimmt</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>Act f&amp;rom</source>
        <translation>Handeln &amp;von</translation>
    </message>
    <message>
        <source>Session &amp;name</source>
        <translation>Sitzungs&amp;name</translation>
    </message>
    <message>
        <source>MFA: carried by the session token, from %1 on.</source>
        <translation>MFA: im Sitzungstoken enthalten, seit %1.</translation>
    </message>
    <message>
        <source>MFA can only be proved by a user. Act from the base identity, or get a session token with MFA first.</source>
        <translation>MFA kann nur ein Benutzer nachweisen. Handeln Sie von der Basisidentität aus, oder holen Sie zuerst ein Sitzungstoken mit MFA.</translation>
    </message>
    <message>
        <source>the role decides what it allows</source>
        <translation>die Rolle entscheidet, was sie erlaubt</translation>
    </message>
    <message>
        <source>at most 1 h: the session is chained from another role</source>
        <translation>höchstens 1 h: Die Sitzung ist mit einer anderen Rolle verkettet</translation>
    </message>
    <message>
        <source>at most %1: asked for with a session token</source>
        <translation>höchstens %1: mit einem Sitzungstoken angefordert</translation>
    </message>
    <message>
        <source>the role allows up to %1</source>
        <translation>die Rolle erlaubt bis zu %1</translation>
    </message>
    <message>
        <source>%1 instead of %2 — %3</source>
        <translation>%1 statt %2 – %3</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>✖ The session name must be 2 to 64 letters, digits or any of _ = , . @ - +</source>
        <translation>✖ Der Sitzungsname braucht 2 bis 64 Buchstaben, Ziffern oder eines von _ = , . @ - +</translation>
    </message>
    <message>
        <source>%1 — up to %2</source>
        <translation>%1 – bis zu %2</translation>
    </message>
    <message>
        <source>This role can give any permission to anybody.</source>
        <translation>Diese Rolle kann jedem jede Berechtigung geben.</translation>
    </message>
    <message>
        <source>This role is in an account that is marked as production.</source>
        <translation>Diese Rolle ist in einem Konto, das als Produktion markiert ist.</translation>
    </message>
    <message>
        <source>The slider stops at 15 min, the least that AWS gives, and at the most that is possible here. The role&apos;s own maximum is set on its page, under Limits (12 h at most); with a session, a role&apos;s or a token&apos;s, it is 1 h whatever the role says.</source>
        <translation>Der Regler endet bei 15 min, dem Mindesten, was AWS gibt, und beim hier Höchstmöglichen. Die eigene Höchstdauer der Rolle wird auf ihrer Seite unter „Limits“ gesetzt (höchstens 12 h); mit einer Sitzung, sei es einer Rolle oder eines Tokens, ist es 1 h, was immer die Rolle sagt.</translation>
    </message>
    <message>
        <source>choose a role, which says how long it may be</source>
        <translation>wählen Sie eine Rolle: Sie sagt, wie lange es sein darf</translation>
    </message>
    <message>
        <source>at most 1 h: asked for with a federated session</source>
        <translation>höchstens 1 h: mit einer föderierten Sitzung angefordert</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AttachmentsTab</name>
    <message>
        <source>A&amp;ttach…</source>
        <translation>Anf&amp;ügen…</translation>
    </message>
    <message>
        <source>&amp;Detach…</source>
        <translation>Lös&amp;en…</translation>
    </message>
    <message>
        <source>Open polic&amp;y</source>
        <translation>Richtlinie ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Policies attached here and inherited</source>
        <translation>Hier angefügte und geerbte Richtlinien</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>● attached here</source>
        <translation>● hier angefügt</translation>
    </message>
    <message>
        <source>↳ inherited from %1</source>
        <translation>↳ geerbt von %1</translation>
    </message>
    <message>
        <source>Attached here: %1 of %3 SCPs, %2 of %3 RCPs</source>
        <translation>Hier angefügt: %1 von %3 SCPs, %2 von %3 RCPs</translation>
    </message>
    <message>
        <source>This is the management account: SCPs do not limit its principals, RCPs do not guard its resources.</source>
        <translation>Dies ist das Verwaltungskonto: SCPs begrenzen seine Principals nicht, RCPs schützen seine Ressourcen nicht.</translation>
    </message>
    <message>
        <source>No policy is selected.</source>
        <translation>Keine Richtlinie ist ausgewählt.</translation>
    </message>
    <message>
        <source>It is inherited: detach it where it is attached.</source>
        <translation>Sie ist geerbt: Lösen Sie sie dort, wo sie angefügt ist.</translation>
    </message>
    <message>
        <source>It is attached here already.</source>
        <translation>Sie ist hier schon angefügt.</translation>
    </message>
    <message>
        <source>Its policy type is switched off.</source>
        <translation>Ihr Richtlinientyp ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>No more of this type can be attached here.</source>
        <translation>Mehr von diesem Typ lassen sich hier nicht anfügen.</translation>
    </message>
    <message>
        <source>Attach a policy to %1</source>
        <translation>Eine Richtlinie an %1 anfügen</translation>
    </message>
    <message>
        <source>&amp;Attach…</source>
        <translation>&amp;Anfügen…</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>%1 an %2 anfügen</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Anfügen</translation>
    </message>
    <message>
        <source>Detach %1 from %2</source>
        <translation>%1 von %2 lösen</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>Lös&amp;en</translation>
    </message>
    <message>
        <source>No policy is attached here or above.</source>
        <translation>Weder hier noch darüber ist eine Richtlinie angefügt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AttributesTab</name>
    <message>
        <source>Attributes become session tags: policies ask for them as aws:PrincipalTag/&lt;key&gt;, and the trust policy must allow sts:TagSession. Those that go down the chain stay with the sessions that are got through this one.</source>
        <translation>Attribute werden zu Sitzungs-Tags: Richtlinien fragen sie als aws:PrincipalTag/&lt;key&gt; ab, und die Vertrauensrichtlinie muss sts:TagSession erlauben. Was entlang der Kette weitergegeben wird, bleibt bei den Sitzungen, die über diese erlangt werden.</translation>
    </message>
    <message>
        <source>Whether %1 goes down the chain</source>
        <translation>Ob %1 entlang der Kette weitergegeben wird</translation>
    </message>
    <message>
        <source>Attribute %1</source>
        <translation>Attribut %1</translation>
    </message>
    <message>
        <source>Change the attributes of %1</source>
        <translation>Die Attribute von %1 ändern</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AudiencesTab</name>
    <message>
        <source>A SAML response is always meant for AWS&apos;s own sign-in address; audiences and thumbprints belong to OpenID Connect.</source>
        <translation>Eine SAML-Antwort ist immer für die Anmeldeadresse von AWS bestimmt; Zielgruppen und Fingerabdrücke gehören zu OpenID Connect.</translation>
    </message>
    <message>
        <source>Audiences: the client ids that tokens are meant for</source>
        <translation>Zielgruppen: die Client-IDs, für die Token bestimmt sind</translation>
    </message>
    <message>
        <source>Thumbprints of certificates</source>
        <translation>Fingerabdrücke von Zertifikaten</translation>
    </message>
    <message>
        <source>40 hexadecimal digits</source>
        <translation>40 Hexadezimalziffern</translation>
    </message>
    <message>
        <source>`%1` is no thumbprint: 40 hexadecimal digits are wanted.</source>
        <translation>`%1` ist kein Fingerabdruck: Nötig sind 40 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>The last thumbprint can be replaced, not taken away.</source>
        <translation>Der letzte Fingerabdruck lässt sich ersetzen, nicht entfernen.</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Thumbprints</source>
        <translation>Fingerabdrücke</translation>
    </message>
    <message>
        <source>Change the audiences of %1</source>
        <translation>Die Zielgruppen von %1 ändern</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AuthorPanel</name>
    <message>
        <source>✔ so</source>
        <translation>✔ gilt</translation>
    </message>
    <message>
        <source>✘ not so</source>
        <translation>✘ gilt nicht</translation>
    </message>
    <message>
        <source>? unknown</source>
        <translation>? unbekannt</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Diagnosis %1</source>
        <translation>Diagnose %1</translation>
    </message>
    <message>
        <source>Needed by the walkthrough</source>
        <translation>Von der Anleitung gebraucht</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Go to this step</source>
        <translation>Zu diesem Schritt</translation>
    </message>
    <message>
        <source>The steps before it are done by their solutions.</source>
        <translation>Die Schritte davor werden durch ihre Lösungen erledigt.</translation>
    </message>
    <message>
        <source>What the step asks of the world</source>
        <translation>Was der Schritt von der Welt verlangt</translation>
    </message>
    <message>
        <source>Problems of the pack</source>
        <translation>Mängel des Pakets</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Was angesehen wurde</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AutoRenewDialog</name>
    <message>
        <source>Renew by itself</source>
        <translation>Von selbst erneuern</translation>
    </message>
    <message>
        <source>Renew until</source>
        <translation>Erneuern bis</translation>
    </message>
    <message>
        <source>At most %1 from now</source>
        <translation>Höchstens %1 ab jetzt</translation>
    </message>
    <message>
        <source>&amp;Renew by itself</source>
        <translation>&amp;Von selbst erneuern</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>%1 is asked for again, with the same parameters, shortly before it ends. The keys change each time; those before stay valid until their own end. It stops at the time below, when it was refused %2 times, and when somebody revokes it. While Rolewright is closed nothing is renewed; it goes on at the next start.</source>
        <translation>%1 wird kurz vor dem Ende mit denselben Parametern neu angefordert. Die Schlüssel ändern sich jedes Mal; die vorigen gelten bis zu ihrem eigenen Ende. Das hört zu der unten genannten Zeit auf, nach %2 Ablehnungen, und wenn jemand sie widerruft. Solange Rolewright geschlossen ist, wird nichts erneuert; beim nächsten Start geht es weiter.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AutoRenewal</name>
    <message>
        <source>The window is closing.</source>
        <translation>Das Fenster wird geschlossen.</translation>
    </message>
    <message>
        <source>The session is revoked.</source>
        <translation>Die Sitzung ist widerrufen.</translation>
    </message>
    <message>
        <source>No session came of it.</source>
        <translation>Daraus wurde keine Sitzung.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is not renewed by itself any more: it was refused %n time(s). %2</source>
        <translation>
            <numerusform>%1 wird nicht mehr von selbst erneuert: Es wurde %n-mal abgelehnt. %2</numerusform>
            <numerusform>%1 wird nicht mehr von selbst erneuert: Es wurde %n-mal abgelehnt. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not renewed by itself any more. %2</source>
        <translation>%1 wird nicht mehr von selbst erneuert. %2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BegunAs</name>
    <message>
        <source>Save as somebody else?</source>
        <translation>Als jemand anderes speichern?</translation>
    </message>
    <message>
        <source>You began this as %1 and act as %2 now: it would be done with the permissions and in the name of %2.</source>
        <translation>Sie haben dies als %1 begonnen und handeln jetzt als %2: Es geschähe mit den Berechtigungen und im Namen von %2.</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Trotzdem speichern</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BothHalvesStep</name>
    <message>
        <source>✔ allows</source>
        <translation>✔ erlaubt</translation>
    </message>
    <message>
        <source>✖ does not</source>
        <translation>✖ erlaubt nicht</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Trust policy</source>
        <translation>Vertrauensrichtlinie</translation>
    </message>
    <message>
        <source>Own policies</source>
        <translation>Eigene Richtlinien</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>SCP</source>
        <translation>SCP</translation>
    </message>
    <message>
        <source>Can assume?</source>
        <translation>Möglich?</translation>
    </message>
    <message>
        <source>Who could assume the role</source>
        <translation>Wer die Rolle übernehmen könnte</translation>
    </message>
    <message>
        <source>Why not, and what to do</source>
        <translation>Warum nicht, und was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;Take back what this wizard grants</source>
        <translation>Vergebenes &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the permissions to assume that this wizard would grant</source>
        <translation>Die Berechtigungen zum Übernehmen zurücknehmen, die dieser Assistent vergeben würde</translation>
    </message>
    <message>
        <source>… asking the engine</source>
        <translation>… Engine wird gefragt</translation>
    </message>
    <message>
        <source>✖ The role cannot be made like this: %1</source>
        <translation>✖ So lässt sich die Rolle nicht anlegen: %1</translation>
    </message>
    <message>
        <source>✖ Nobody can assume this role: the trust policy names nobody this workspace knows.</source>
        <translation>✖ Niemand kann diese Rolle übernehmen: Die Vertrauensrichtlinie nennt niemanden, den dieser Arbeitsbereich kennt.</translation>
    </message>
    <message>
        <source>✖ Nobody can assume this role yet. Both halves must allow it; choose a line to see which is missing.</source>
        <translation>✖ Noch kann niemand diese Rolle übernehmen. Beide Hälften müssen es erlauben; wählen Sie eine Zeile, um zu sehen, welche fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>(%n more are not listed)</source>
        <translation>
            <numerusform>(%n weiterer ist nicht aufgeführt)</numerusform>
            <numerusform>(%n weitere sind nicht aufgeführt)</numerusform>
        </translation>
    </message>
    <message>
        <source>✔ can</source>
        <translation>✔ kann</translation>
    </message>
    <message>
        <source>✖ cannot</source>
        <translation>✖ kann nicht</translation>
    </message>
    <message>
        <source>&amp;Grant sts:AssumeRole on exactly this role to %1</source>
        <translation>%1 sts:AssumeRole auf &amp;genau diese Rolle geben</translation>
    </message>
    <message>
        <source>Both halves</source>
        <translation>Beide Hälften</translation>
    </message>
    <message>
        <source>✔ The role&apos;s trust policy and the caller&apos;s own policies are two halves; whoever has both can assume it.</source>
        <translation>✔ Die Vertrauensrichtlinie der Rolle und die eigenen Richtlinien des Aufrufers sind zwei Hälften; wer beide hat, kann sie übernehmen.</translation>
    </message>
    <message>
        <source>Only account %1 can give that. Its administrator runs:
%2

The button adds this to the plan: it is made with the role, as %3.</source>
        <translation>Das kann nur das Konto %1 geben. Dessen Administrator führt aus:
%2

Die Schaltfläche nimmt das in den Plan auf: Es wird zusammen mit der Rolle gemacht, als %3.</translation>
    </message>
    <message>
        <source>✔ with an MFA code and the external ID</source>
        <translation>✔ mit einem MFA-Code und der externen ID</translation>
    </message>
    <message>
        <source>✔ with an MFA code</source>
        <translation>✔ mit einem MFA-Code</translation>
    </message>
    <message>
        <source>✔ with an MFA code (no device yet)</source>
        <translation>✔ mit einem MFA-Code (noch kein Gerät)</translation>
    </message>
    <message>
        <source>✔ with the external ID</source>
        <translation>✔ mit der externen ID</translation>
    </message>
    <message>
        <source>✔ allows, if</source>
        <translation>✔ erlaubt, wenn</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>identity provider %1</source>
        <translation>Identitätsanbieter %1</translation>
    </message>
    <message>
        <source>It is allowed to whoever proves MFA. %1 has no MFA device yet: set one up at the next step, or on the user&apos;s page under “MFA devices”.</source>
        <translation>Erlaubt für jeden, der MFA nachweist. %1 hat noch kein MFA-Gerät: Richten Sie eines im nächsten Schritt ein oder auf der Seite des Benutzers unter „MFA-Geräte“.</translation>
    </message>
    <message>
        <source>It is allowed to whoever sends what the trust policy asks for.</source>
        <translation>Erlaubt für jeden, der sendet, was die Vertrauensrichtlinie verlangt.</translation>
    </message>
    <message>
        <source>The trust policy lets %1 in. What %1 lacks is the other half: no policy of its own allows sts:AssumeRole on this role.</source>
        <translation>Die Vertrauensrichtlinie lässt %1 zu. Was %1 fehlt, ist die andere Hälfte: Keine eigene Richtlinie erlaubt sts:AssumeRole auf diese Rolle.</translation>
    </message>
    <message>
        <source>The trust policy lets %1 in. What %1 lacks is the other half: no policy of %1 or of its groups allows sts:AssumeRole on this role.</source>
        <translation>Die Vertrauensrichtlinie lässt %1 zu. Was %1 fehlt, ist die andere Hälfte: Keine Richtlinie von %1 oder einer seiner Gruppen erlaubt sts:AssumeRole auf diese Rolle.</translation>
    </message>
    <message>
        <source>%1 has such a policy.</source>
        <translation>%1 hat eine solche Richtlinie.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BucketDialog</name>
    <message>
        <source>A bucket&apos;s name has 3 to 63 characters; this has %1.</source>
        <translation>Ein Bucket-Name hat 3 bis 63 Zeichen; hier sind es %1.</translation>
    </message>
    <message>
        <source>`%1` cannot be used: only the letters a to z in lower case, digits, hyphens and dots.</source>
        <translation>`%1` ist nicht möglich: nur die Kleinbuchstaben a bis z, Ziffern, Bindestriche und Punkte.</translation>
    </message>
    <message>
        <source>A bucket&apos;s name begins and ends with a letter or a digit.</source>
        <translation>Ein Bucket-Name beginnt und endet mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <source>Two dots cannot stand side by side.</source>
        <translation>Zwei Punkte dürfen nicht nebeneinander stehen.</translation>
    </message>
    <message>
        <source>S3 keeps such names for itself: no IP address, no `xn--`, `sthree-` or `amzn-s3-demo-` in front, no `-s3alias`, `--ol-s3`, `.mrap`, `--x-s3` or `--table-s3` behind.</source>
        <translation>Solche Namen behält S3 sich vor: keine IP-Adresse, kein `xn--`, `sthree-` oder `amzn-s3-demo-` am Anfang, kein `-s3alias`, `--ol-s3`, `.mrap`, `--x-s3` oder `--table-s3` am Ende.</translation>
    </message>
    <message>
        <source>Create bucket</source>
        <translation>Bucket anlegen</translation>
    </message>
    <message>
        <source>Names of buckets are shared by all accounts.</source>
        <translation>Bucket-Namen gelten für alle Konten gemeinsam.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>&amp;Create bucket</source>
        <translation>&amp;Bucket anlegen</translation>
    </message>
    <message>
        <source>`%1` is there already; names of buckets are shared by all accounts.</source>
        <translation>`%1` gibt es schon; Bucket-Namen gelten für alle Konten gemeinsam.</translation>
    </message>
    <message>
        <source>%1 acts in %2: the bucket will belong to that account, not to the one on show.</source>
        <translation>%1 handelt in %2: Der Bucket wird jenem Konto gehören, nicht dem angezeigten.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BucketsModel</name>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BulkActions</name>
    <message>
        <source>AWS managed</source>
        <translation>AWS-verwaltet</translation>
    </message>
    <message>
        <source>managed by this account</source>
        <translation>von diesem Konto verwaltet</translation>
    </message>
    <message>
        <source>attached already</source>
        <translation>schon angefügt</translation>
    </message>
    <message>
        <source>Add to &amp;groups…</source>
        <translation>Zu &amp;Gruppen hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Attach to…</source>
        <translation>An&amp;fügen an…</translation>
    </message>
    <message>
        <source>&amp;Attach policies…</source>
        <translation>&amp;Richtlinien anfügen…</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>&amp;Tags…</translation>
    </message>
    <message>
        <source>&amp;Clone…</source>
        <translation>&amp;Klonen…</translation>
    </message>
    <message>
        <source>&amp;More for what is selected</source>
        <translation>&amp;Mehr zur Auswahl</translation>
    </message>
    <message>
        <source>One at a time: a copy needs a name of its own.</source>
        <translation>Eine auf einmal: Eine Kopie braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Make a copy under another name</source>
        <translation>Eine Kopie unter anderem Namen anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n user(s) to groups</source>
        <translation>
            <numerusform>%n Benutzer zu Gruppen hinzufügen</numerusform>
            <numerusform>%n Benutzer zu Gruppen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Attach policies to %n selected</source>
        <translation>
            <numerusform>Richtlinien an %n Ausgewähltes anfügen</numerusform>
            <numerusform>Richtlinien an %n Ausgewählte anfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Anfügen</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n policy(s)</source>
        <translation>
            <numerusform>%n Richtlinie anfügen</numerusform>
            <numerusform>%n Richtlinien anfügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Clone %1</source>
        <translation>%1 klonen</translation>
    </message>
    <message>
        <source>&amp;Name of the copy</source>
        <translation>&amp;Name der Kopie</translation>
    </message>
    <message>
        <source>-copy</source>
        <translation>-kopie</translation>
    </message>
    <message>
        <source>There was nothing to do: it is so already.</source>
        <translation>Es gab nichts zu tun: Es ist schon so.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BulkPlan</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>%1 an %2 anfügen</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>%1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Let %1 assume %2</source>
        <translation>%1 erlauben, %2 zu übernehmen</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>Clone %1 as %2</source>
        <translation>%1 als %2 klonen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BulkTagsDialog</name>
    <message numerus="yes">
        <source>Tag %n selected</source>
        <translation>
            <numerusform>%n Ausgewähltes taggen</numerusform>
            <numerusform>%n Ausgewählte taggen</numerusform>
        </translation>
    </message>
    <message>
        <source>These tags are added; one of the same key gets the new value, and others stay.</source>
        <translation>Diese Tags werden hinzugefügt; ein Tag mit gleichem Schlüssel bekommt den neuen Wert, andere bleiben.</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>Ta&amp;ggen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CallerNames</name>
    <message>
        <source>root of %1</source>
        <translation>Root von %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CallerText</name>
    <message>
        <source>root of %1</source>
        <translation>Root von %1</translation>
    </message>
    <message>
        <source>%1, session token with MFA</source>
        <translation>%1, Sitzungstoken mit MFA</translation>
    </message>
    <message>
        <source>%1, session token</source>
        <translation>%1, Sitzungstoken</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 (base identity, long-term credentials)</source>
        <translation>%1 (Basisidentität, langfristige Anmeldedaten)</translation>
    </message>
    <message>
        <source>%1 (federated)</source>
        <translation>%1 (föderiert)</translation>
    </message>
    <message>
        <source>%1 (chained)</source>
        <translation>%1 (verkettet)</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Certificate</name>
    <message>
        <source>%1 %</source>
        <comment>share of points</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>the walkthrough is not passed</source>
        <translation>die Anleitung ist nicht bestanden</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>has finished and passed the walkthrough</source>
        <translation>hat die folgende Anleitung abgeschlossen und bestanden</translation>
    </message>
    <message>
        <source>Result: %1. Steps: %2. Minutes of work: %3. Hints: %4.</source>
        <translation>Ergebnis: %1. Schritte: %2. Arbeitsminuten: %3. Hinweise: %4.</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Rolewright has played the record of this walkthrough (%1, version %2) again, and its moves come to this result. That proves the moves, not who made them.</source>
        <translation>Rolewright hat die Aufzeichnung dieser Anleitung (%1, Version %2) noch einmal gespielt, und ihre Züge führen zu diesem Ergebnis. Das beweist die Züge, nicht, wer sie gemacht hat.</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>Aufzeichnung: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ChainMenu</name>
    <message>
        <source>&amp;Work as %1</source>
        <translation>&amp;Handeln als %1</translation>
    </message>
    <message>
        <source>You act as it already.</source>
        <translation>Sie handeln schon so.</translation>
    </message>
    <message>
        <source>Copy &amp;ARN</source>
        <translation>&amp;ARN kopieren</translation>
    </message>
    <message>
        <source>This principal is gone.</source>
        <translation>Diesen Principal gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>&amp;Back: its session stays alive</source>
        <translation>&amp;Zurück: Die Sitzung bleibt aktiv</translation>
    </message>
    <message>
        <source>Back, and &amp;end the session %1…</source>
        <translation>Zurück, und die &amp;Sitzung %1 beenden…</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ChangeControl</name>
    <message>
        <source>Read-only mode is on. Turn it off in the status bar to make changes.</source>
        <translation>Der Nur-Lese-Modus ist eingeschaltet. Schalten Sie ihn in der Statusleiste aus, um zu ändern.</translation>
    </message>
    <message>
        <source>%1 has expired, and you only look on as %2. Renew it, or go on as %2 (in the bar at the top).</source>
        <translation>%1 ist abgelaufen, und Sie sehen nur als %2 zu. Erneuern Sie die Sitzung, oder machen Sie als %2 weiter (in der Leiste oben).</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ChangePanel</name>
    <message>
        <source>What c&amp;hanges</source>
        <translation>&amp;Was sich ändert</translation>
    </message>
    <message>
        <source>What changes: the actions given up and gained</source>
        <translation>Was sich ändert: die aufgegebenen und gewonnenen Aktionen</translation>
    </message>
    <message>
        <source>Find an action among the changes</source>
        <translation>Eine Aktion unter den Änderungen suchen</translation>
    </message>
    <message>
        <source>Find an action: delete, iam, write…</source>
        <translation>Aktion suchen: delete, iam, write…</translation>
    </message>
    <message>
        <source>Actions given up and gained, by service and access level, dangerous ones first</source>
        <translation>Aufgegebene und gewonnene Aktionen, nach Dienst und Zugriffsebene, gefährliche zuerst</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft…</translation>
    </message>
    <message>
        <source>You give up %1 actions · gain %2 · unchanged %3. Permissions are not added together: while you act as the role, only the role&apos;s permissions hold.</source>
        <translation>Sie geben %1 Aktionen auf · gewinnen %2 · unverändert %3. Berechtigungen werden nicht addiert: Solange Sie als die Rolle handeln, gelten nur die Berechtigungen der Rolle.</translation>
    </message>
    <message>
        <source> Of each kind the first %1 were asked about.</source>
        <translation> Von jeder Art wurden die ersten %1 gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>An action counts when there is some resource it can be done on; boundary, session policy and organization policies included. %n resource(s) known here were asked about one by one: ≠ marks actions that stay, but on other resources. Conditions on the request itself are taken to be met.</source>
        <translation>
            <numerusform>Eine Aktion zählt, wenn sie auf irgendeiner Ressource möglich ist; Grenze, Sitzungsrichtlinie und Organisationsrichtlinien eingeschlossen. %n hier bekannte Ressource wurde einzeln gefragt: ≠ markiert Aktionen, die bleiben, aber auf anderen Ressourcen. Bedingungen an die Anfrage selbst gelten als erfüllt.</numerusform>
            <numerusform>Eine Aktion zählt, wenn sie auf irgendeiner Ressource möglich ist; Grenze, Sitzungsrichtlinie und Organisationsrichtlinien eingeschlossen. %n hier bekannte Ressourcen wurden einzeln gefragt: ≠ markiert Aktionen, die bleiben, aber auf anderen Ressourcen. Bedingungen an die Anfrage selbst gelten als erfüllt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What changes is not known: %1</source>
        <translation>Was sich ändert, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>⚠ dangerous: %1</source>
        <translation>⚠ gefährlich: %1</translation>
    </message>
    <message>
        <source>No action is given up or gained.</source>
        <translation>Keine Aktion fällt weg oder kommt hinzu.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ClaimsDialog</name>
    <message>
        <source>Inside the SAML response</source>
        <translation>In der SAML-Antwort</translation>
    </message>
    <message>
        <source>Inside the ID token</source>
        <translation>Im ID-Token</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cop&amp;y the raw response</source>
        <translation>&amp;Rohe Antwort kopieren</translation>
    </message>
    <message>
        <source>Cop&amp;y the raw token</source>
        <translation>&amp;Rohes Token kopieren</translation>
    </message>
    <message>
        <source>Copy the raw text; the clipboard forgets it after %1 seconds</source>
        <translation>Den Rohtext kopieren; die Zwischenablage vergisst ihn nach %1 Sekunden</translation>
    </message>
    <message>
        <source>It proves who somebody is for five minutes: the clipboard forgets it after %1 seconds.</source>
        <translation>Der Text beweist fünf Minuten lang, wer jemand ist: Die Zwischenablage vergisst ihn nach %1 Sekunden.</translation>
    </message>
    <message>
        <source>Copied. The clipboard forgets it in %1 s.</source>
        <translation>Kopiert. Die Zwischenablage vergisst es in %1 s.</translation>
    </message>
    <message>
        <source>What it says, and what AWS makes of it</source>
        <translation>Was drinsteht, und was AWS daraus macht</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What AWS makes of it</source>
        <translation>Was AWS daraus macht</translation>
    </message>
    <message>
        <source>The response as XML, its signature cut short</source>
        <translation>Die Antwort als XML, die Signatur gekürzt</translation>
    </message>
    <message>
        <source>The token as JSON, its signature cut short</source>
        <translation>Das Token als JSON, die Signatur gekürzt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ClassView</name>
    <message>
        <source>it cannot be read</source>
        <translation>sie lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1: there is one class.json before it</source>
        <translation>%1: davor steht schon eine class.json</translation>
    </message>
    <message>
        <source>One way to say it:</source>
        <translation>So lässt es sich sagen:</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Vormachen</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>Für mich erledigen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Undo the last call</source>
        <translation>Letzten Aufruf zurücknehmen</translation>
    </message>
    <message>
        <source>Restart this step</source>
        <translation>Schritt neu beginnen</translation>
    </message>
    <message>
        <source>Back to an earlier step</source>
        <translation>Zurück zu einem früheren Schritt</translation>
    </message>
    <message>
        <source>✔ right</source>
        <translation>✔ richtig</translation>
    </message>
    <message>
        <source>✖ wrong</source>
        <translation>✖ falsch</translation>
    </message>
    <message>
        <source>✔ the step is done</source>
        <translation>✔ der Schritt ist getan</translation>
    </message>
    <message>
        <source>✔ genuine</source>
        <translation>✔ echt</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>✔ passed, %1</source>
        <translation>✔ bestanden, %1</translation>
    </message>
    <message>
        <source>not passed, %1</source>
        <translation>nicht bestanden, %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing handed in</source>
        <translation>Nichts abgegeben</translation>
    </message>
    <message>
        <source>Open the folder in which you keep the records of your learners, or drop it here. Every record is played again. A class.json and packs (*.iamtrain) in the folder are taken along.</source>
        <translation>Öffnen Sie den Ordner, in dem Sie die Aufzeichnungen Ihrer Lernenden aufbewahren, oder legen Sie ihn hier ab. Jede Aufzeichnung wird noch einmal gespielt. Eine class.json und Pakete (*.iamtrain) im Ordner werden mitgenommen.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open records…</source>
        <translation>Aufzeichnungen öffnen…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Records played again</source>
        <translation>Noch einmal gespielte Aufzeichnungen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Records of learners</source>
        <translation>Aufzeichnungen der Lernenden</translation>
    </message>
    <message>
        <source>Records, packs (*.json *.iamtrain);;All files (*)</source>
        <translation>Aufzeichnungen, Pakete (*.json *.iamtrain);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>More about the records</source>
        <translation>Mehr über die Aufzeichnungen</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Erklärungen</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>What the learner wrote</source>
        <translation>Was die lernende Person geschrieben hat</translation>
    </message>
    <message>
        <source>What had to be said, with the learner&apos;s ticks</source>
        <translation>Was zu sagen war, mit den Häkchen der lernenden Person</translation>
    </message>
    <message>
        <source>Folder with the records of a class</source>
        <translation>Ordner mit den Aufzeichnungen eines Kurses</translation>
    </message>
    <message>
        <source>Stopped: what was there before is still shown.</source>
        <translation>Angehalten: Was vorher da war, wird weiter gezeigt.</translation>
    </message>
    <message>
        <source>There are no records yet.</source>
        <translation>Es gibt noch keine Aufzeichnungen.</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lernende</translation>
    </message>
    <message>
        <source>Walkthrough</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Played again</source>
        <translation>Noch einmal gespielt</translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>Im Durchschnitt</translation>
    </message>
    <message>
        <source>Hardest for</source>
        <translation>Am schwersten für</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no records here: *.json.</source>
        <translation>Hier sind keine Aufzeichnungen: *.json.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) read.</source>
        <translation>
            <numerusform>%n Aufzeichnung gelesen.</numerusform>
            <numerusform>%n Aufzeichnungen gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Being played again…</source>
        <translation>Wird noch einmal gespielt…</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>%1: there is a pack “%2” before it, and this one is not used</source>
        <translation>%1: Davor gibt es schon ein Paket „%2“; dieses wird nicht verwendet</translation>
    </message>
    <message>
        <source>%1 (pack “%2”, from the folder)</source>
        <translation>%1 (Paket „%2“ aus dem Ordner)</translation>
    </message>
    <message>
        <source>Code of the class…</source>
        <translation>Code des Kurses…</translation>
    </message>
    <message>
        <source>Records may be sealed with a code that everybody in the class has. With it, a record that was touched since is found out.</source>
        <translation>Aufzeichnungen können mit einem Code versiegelt sein, den alle im Kurs haben. Damit fällt eine Aufzeichnung auf, die seither verändert wurde.</translation>
    </message>
    <message>
        <source>Code of the class</source>
        <translation>Code des Kurses</translation>
    </message>
    <message>
        <source>The code that records are sealed with; empty when they are not:</source>
        <translation>Der Code, mit dem die Aufzeichnungen versiegelt sind; leer, wenn sie es nicht sind:</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CliLens</name>
    <message>
        <source>AWS CLI commands of what was done</source>
        <translation>AWS-CLI-Befehle zu dem, was getan wurde</translation>
    </message>
    <message>
        <source>What you do here appears as AWS CLI commands.</source>
        <translation>Was Sie hier tun, erscheint als AWS-CLI-Befehle.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy all commands</source>
        <translation>Alle Befehle kopieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the list of commands</source>
        <translation>Die Befehlsliste leeren</translation>
    </message>
    <message>
        <source>What was called and what was changed</source>
        <translation>Was aufgerufen und was geändert wurde</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Aufrufe</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Changes made here, newest last</source>
        <translation>Hier gemachte Änderungen, die neueste zuletzt</translation>
    </message>
    <message>
        <source>Copy as script</source>
        <translation>Als Skript kopieren</translation>
    </message>
    <message>
        <source>Copy the changes as a shell script</source>
        <translation>Die Änderungen als Shell-Skript kopieren</translation>
    </message>
    <message>
        <source>Save as script…</source>
        <translation>Als Skript speichern…</translation>
    </message>
    <message>
        <source>Save the changes as a shell script</source>
        <translation>Die Änderungen als Shell-Skript speichern</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Das Ausgewählte</translation>
    </message>
    <message>
        <source>Everything; select changes to take only those</source>
        <translation>Alles; wählen Sie Änderungen aus, um nur diese zu nehmen</translation>
    </message>
    <message>
        <source>Shell scripts (*.sh);;All files (*)</source>
        <translation>Shell-Skripte (*.sh);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The script was not saved</source>
        <translation>Das Skript wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>What is changed here is listed, to be copied as a script.</source>
        <translation>Hier stehen Ihre Änderungen, um sie als Skript zu kopieren.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ClockBanner</name>
    <message>
        <source>Practice clock</source>
        <translation>Übungsuhr</translation>
    </message>
    <message>
        <source>Forward 15 minutes</source>
        <translation>15 Minuten vor</translation>
    </message>
    <message>
        <source>Forward 1 hour</source>
        <translation>1 Stunde vor</translation>
    </message>
    <message>
        <source>Forward 12 hours</source>
        <translation>12 Stunden vor</translation>
    </message>
    <message>
        <source>Run ×%1</source>
        <translation>Tempo ×%1</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Back to the &amp;real time</source>
        <translation>Zurück zur &amp;echten Zeit</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>steht still</translation>
    </message>
    <message>
        <source>runs ×%1</source>
        <translation>läuft ×%1</translation>
    </message>
    <message>
        <source>◔ Practice clock: %1, %2. Set it back in View ▸ Practice clock.</source>
        <translation>◔ Übungsuhr: %1, %2. Zurückstellen unter Ansicht ▸ Übungsuhr.</translation>
    </message>
    <message>
        <source>◔ Practice clock: %1, %2. Move it in View ▸ Practice clock.</source>
        <translation>◔ Übungsuhr: %1, %2. Vorstellen unter Ansicht ▸ Übungsuhr.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CloneMentionsStep</name>
    <message>
        <source>What names the old role</source>
        <translation>Was die alte Rolle nennt</translation>
    </message>
    <message>
        <source>Move &amp;all</source>
        <translation>&amp;Alle umstellen</translation>
    </message>
    <message>
        <source>Move non&amp;e</source>
        <translation>K&amp;eine umstellen</translation>
    </message>
    <message>
        <source>&amp;Delete %1 at the end; its sessions end with it</source>
        <translation>%1 am Ende &amp;löschen; die Sitzungen der Rolle enden damit</translation>
    </message>
    <message>
        <source>Delete %1 at the end</source>
        <translation>%1 am Ende löschen</translation>
    </message>
    <message>
        <source>Nothing in this workspace names %1.</source>
        <translation>Nichts in diesem Arbeitsbereich nennt %1.</translation>
    </message>
    <message>
        <source>These name %1. What is ticked will name the clone instead; what is not goes on naming the old role.</source>
        <translation>Diese nennen %1. Was angekreuzt ist, wird stattdessen den Klon nennen; was nicht, nennt weiter die alte Rolle.</translation>
    </message>
    <message>
        <source>These name %1. Tick what is to name the clone in %2 instead.</source>
        <translation>Diese nennen %1. Kreuzen Sie an, was stattdessen den Klon in %2 nennen soll.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Who names it</source>
        <translation>Wer sie nennt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CloneNameStep</name>
    <message>
        <source>Account of the clone</source>
        <translation>Konto des Klons</translation>
    </message>
    <message>
        <source>Name of the clone</source>
        <translation>Name des Klons</translation>
    </message>
    <message>
        <source>Path of the clone</source>
        <translation>Pfad des Klons</translation>
    </message>
    <message>
        <source>A&amp;ccount</source>
        <translation>K&amp;onto</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>A role cannot be renamed. Its clone has a name, an ARN and a unique id of its own; what named the old role can be moved to it in this plan, as one step that Undo takes back.</source>
        <translation>Eine Rolle lässt sich nicht umbenennen. Ihr Klon hat einen eigenen Namen, einen eigenen ARN und eine eigene eindeutige ID; was die alte Rolle nannte, lässt sich in diesem Plan auf ihn umstellen, als ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ClonePlan</name>
    <message>
        <source>the role %1 is not there any more</source>
        <translation>die Rolle %1 gibt es nicht mehr</translation>
    </message>
    <message>
        <source>sessions of %1, which stay its own</source>
        <translation>Sitzungen von %1, die ihr bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%n policy(s) that speak of the role by its unique id, which the clone does not have</source>
        <translation>
            <numerusform>%n Richtlinie, die von der Rolle mit ihrer eindeutigen ID spricht, die der Klon nicht hat</numerusform>
            <numerusform>%n Richtlinien, die von der Rolle mit ihrer eindeutigen ID sprechen, die der Klon nicht hat</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 trusts only who is gone, and a clone lets nobody of them in anew: change its trust relationship, then clone it</source>
        <translation>%1 vertraut nur jemandem, den es nicht mehr gibt, und ein Klon lässt ihn nicht neu ein: Ändern Sie die Vertrauensbeziehung und klonen Sie dann</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CloneTakenStep</name>
    <message>
        <source>What the clone takes along, and what it does not</source>
        <translation>Was der Klon mitnimmt und was nicht</translation>
    </message>
    <message>
        <source>ARNs of the account, and of the role itself, are written anew in what is taken along.</source>
        <translation>ARNs des Kontos und der Rolle selbst werden in dem, was mitgenommen wird, neu geschrieben.</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Not taken along:</source>
        <translation>Nicht mitgenommen:</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Was mitkommt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CloneWizard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Clone role %1</source>
        <translation>Rolle %1 klonen</translation>
    </message>
    <message>
        <source>Trust relationship</source>
        <translation>Vertrauensbeziehung</translation>
    </message>
    <message>
        <source>Trust policy of the clone as JSON</source>
        <translation>Vertrauensrichtlinie des Klons als JSON</translation>
    </message>
    <message>
        <source>Permissions of its own</source>
        <translation>Eigene Berechtigungen</translation>
    </message>
    <message>
        <source>The clone&apos;s own policies as JSON</source>
        <translation>Die eigenen Richtlinien des Klons als JSON</translation>
    </message>
    <message>
        <source>Clone %1 as %2</source>
        <translation>%1 als %2 klonen</translation>
    </message>
    <message>
        <source>Clone %1 to %2</source>
        <translation>%1 nach %2 klonen</translation>
    </message>
    <message>
        <source>The role is of account %1, and you act in account %2: sign in there or switch to a role of it.</source>
        <translation>Die Rolle gehört zum Konto %1, und Sie handeln im Konto %2: Melden Sie sich dort an, oder wechseln Sie in eine Rolle jenes Kontos.</translation>
    </message>
    <message>
        <source>The engine would refuse it: %1</source>
        <translation>Die Engine würde es ablehnen: %1</translation>
    </message>
    <message>
        <source>a clone of %1</source>
        <translation>eines Klons von %1</translation>
    </message>
    <message>
        <source>a clone of %1 (%2)</source>
        <translation>eines Klons von %1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Clone the role</source>
        <translation>&amp;Rolle klonen</translation>
    </message>
    <message>
        <source>Nobody is trusted so far.</source>
        <translation>Bisher wird niemandem vertraut.</translation>
    </message>
    <message>
        <source>The clone has no policy of its own so far.</source>
        <translation>Der Klon hat bisher keine eigene Richtlinie.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CoachBar</name>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CoachGuide</name>
    <message>
        <source>Here: %1</source>
        <translation>Hier: %1</translation>
    </message>
    <message>
        <source>Choose one in the list; then it is here: %1</source>
        <translation>Wählen Sie eines in der Liste; dann ist es hier: %1</translation>
    </message>
    <message>
        <source>Target of step %1.</source>
        <translation>Ziel von Schritt %1.</translation>
    </message>
    <message>
        <source>The place is %1. “Take me there” opens it.</source>
        <translation>Die Stelle ist %1. „Dorthin führen“ öffnet sie.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CoachPanel</name>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Voriger Schritt</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Why not yet?</source>
        <translation>Warum noch nicht?</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>Dorthin führen</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Vormachen</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>Für mich erledigen</translation>
    </message>
    <message>
        <source>Undo the last call</source>
        <translation>Letzten Aufruf zurücknehmen</translation>
    </message>
    <message>
        <source>Restart this step</source>
        <translation>Schritt neu beginnen</translation>
    </message>
    <message>
        <source>Start over…</source>
        <translation>Von vorn beginnen…</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr…</translation>
    </message>
    <message>
        <source>More of the coach</source>
        <translation>Mehr vom Coach</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurückgehen</translation>
    </message>
    <message>
        <source>Continue anyway</source>
        <translation>Trotzdem weitermachen</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Noch wurde nichts getan.</translation>
    </message>
    <message>
        <source>Not yet; the text says what is missing.</source>
        <translation>Noch nicht; der Text sagt, was fehlt.</translation>
    </message>
    <message>
        <source>Start over?</source>
        <translation>Von vorn beginnen?</translation>
    </message>
    <message>
        <source>The walkthrough begins anew, with a fresh practice world. What you did so far is put aside, beside the new progress.</source>
        <translation>Die Anleitung beginnt neu, mit einer frischen Übungswelt. Was Sie bisher getan haben, wird beiseitegelegt, neben den neuen Fortschritt.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>The walkthrough is finished.</source>
        <translation>Die Anleitung ist abgeschlossen.</translation>
    </message>
    <message>
        <source>**Hint %1:** %2</source>
        <translation>**Hinweis %1:** %2</translation>
    </message>
    <message>
        <source>**Shown, and still in the world:**</source>
        <translation>**Vorgemacht, und noch in der Welt:**</translation>
    </message>
    <message>
        <source>**✔ Right.**</source>
        <translation>**✔ Richtig.**</translation>
    </message>
    <message>
        <source>**✖ Not so.**</source>
        <translation>**✖ Falsch.**</translation>
    </message>
    <message>
        <source>This held already when the step began.</source>
        <translation>Das galt schon, als der Schritt begann.</translation>
    </message>
    <message>
        <source>**Why not yet?**</source>
        <translation>**Warum noch nicht?**</translation>
    </message>
    <message>
        <source>The solution stands in the world: look at it, then take it back.</source>
        <translation>Die Lösung steht in der Welt: Sehen Sie sie an, und nehmen Sie sie dann zurück.</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Kept. The next step is open.</source>
        <translation>Festgehalten. Der nächste Schritt ist offen.</translation>
    </message>
    <message>
        <source>Right. The next step is open.</source>
        <translation>Richtig. Der nächste Schritt ist offen.</translation>
    </message>
    <message>
        <source>✔ Done. The next step is open.</source>
        <translation>✔ Erledigt. Der nächste Schritt ist offen.</translation>
    </message>
    <message>
        <source>Something is gone that this walkthrough needs. Restart the step to have it back.</source>
        <translation>Etwas ist weg, was diese Anleitung braucht. Beginnen Sie den Schritt neu, um es wiederzubekommen.</translation>
    </message>
    <message>
        <source>Taken back. It is your turn.</source>
        <translation>Zurückgenommen. Sie sind an der Reihe.</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>⚠ Step %1 is no longer true: %2</source>
        <translation>⚠ Schritt %1 gilt nicht mehr: %2</translation>
    </message>
    <message>
        <source>Take the solution back first.</source>
        <translation>Nehmen Sie zuerst die Lösung zurück.</translation>
    </message>
    <message>
        <source>This step is not done yet.</source>
        <translation>Dieser Schritt ist noch nicht getan.</translation>
    </message>
    <message>
        <source>Answer first.</source>
        <translation>Antworten Sie zuerst.</translation>
    </message>
    <message>
        <source>This is the first step.</source>
        <translation>Das ist der erste Schritt.</translation>
    </message>
    <message>
        <source>There is no other hint.</source>
        <translation>Es gibt keinen weiteren Hinweis.</translation>
    </message>
    <message>
        <source>This step is done.</source>
        <translation>Dieser Schritt ist getan.</translation>
    </message>
    <message>
        <source>This step has no goal to be reached.</source>
        <translation>Dieser Schritt hat kein Ziel, das zu erreichen wäre.</translation>
    </message>
    <message>
        <source>This step names no place.</source>
        <translation>Dieser Schritt nennt keinen Ort.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>There is nothing to be done in this step.</source>
        <translation>In diesem Schritt ist nichts zu tun.</translation>
    </message>
    <message>
        <source>No call was made in this step.</source>
        <translation>In diesem Schritt wurde nichts aufgerufen.</translation>
    </message>
    <message>
        <source>What the engine looked at</source>
        <translation>Was die Engine angesehen hat</translation>
    </message>
    <message>
        <source>Not so: the text says what you chose and what is right. The next step is open.</source>
        <translation>Nicht so: Der Text sagt, was Sie gewählt haben und was richtig ist. Der nächste Schritt ist offen.</translation>
    </message>
    <message>
        <source>Stuck? There is a hint, if you want one: %1.</source>
        <translation>Nicht weiter? Es gibt einen Hinweis, wenn Sie mögen: %1.</translation>
    </message>
    <message>
        <source>Read it, then go on with “Next step”.</source>
        <translation>Lesen Sie, dann weiter mit „Nächster Schritt“.</translation>
    </message>
    <message>
        <source>Find the place, then go on with “Next step”.</source>
        <translation>Finden Sie die Stelle, dann weiter mit „Nächster Schritt“.</translation>
    </message>
    <message>
        <source>Your turn. The step is done as soon as it is so, however you do it.</source>
        <translation>Sie sind dran. Der Schritt ist erledigt, sobald es so ist, auf welchem Weg auch immer.</translation>
    </message>
    <message>
        <source>Choose, then “Answer”. Only the first answer counts.</source>
        <translation>Wählen Sie, dann „Antworten“. Nur die erste Antwort zählt.</translation>
    </message>
    <message>
        <source>Write, then “Compare”.</source>
        <translation>Schreiben Sie, dann „Vergleichen“.</translation>
    </message>
    <message>
        <source>Hint %1 is in the text.</source>
        <translation>Hinweis %1 steht im Text.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CoachText</name>
    <message>
        <source>Text of the step</source>
        <translation>Text des Schritts</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CoachView</name>
    <message>
        <source>The engine answers: %1</source>
        <translation>Die Engine antwortet: %1</translation>
    </message>
    <message>
        <source>Right is:</source>
        <translation>Richtig ist:</translation>
    </message>
    <message>
        <source>One way to say it:</source>
        <translation>So lässt es sich sagen:</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Als %1 anmelden</translation>
    </message>
    <message>
        <source>Move the clock by %1 s</source>
        <translation>Die Uhr um %1 s vorstellen</translation>
    </message>
    <message>
        <source>You answered:</source>
        <translation>Ihre Antwort:</translation>
    </message>
    <message>
        <source>You wrote:</source>
        <translation>Sie haben geschrieben:</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht gemacht</translation>
    </message>
    <message>
        <source>the first answer was wrong</source>
        <translation>die erste Antwort war falsch</translation>
    </message>
    <message>
        <source>with hints</source>
        <translation>mit Hinweisen</translation>
    </message>
    <message>
        <source>after “Show me”</source>
        <translation>nach „Vormachen“</translation>
    </message>
    <message>
        <source>done for you</source>
        <translation>für Sie erledigt</translation>
    </message>
    <message>
        <source>not everything was ticked</source>
        <translation>es wurde nicht alles angehakt</translation>
    </message>
    <message>
        <source>**Passed:** %1 of %2 points, %3. %4 are needed.</source>
        <translation>**Bestanden:** %1 von %2 Punkten, %3. Nötig sind %4.</translation>
    </message>
    <message>
        <source>**Not passed:** %1 of %2 points, %3. %4 are needed.</source>
        <translation>**Nicht bestanden:** %1 von %2 Punkten, %3. Nötig sind %4.</translation>
    </message>
    <message>
        <source>Step %1, %2: %3 of %4, %5</source>
        <translation>Schritt %1, %2: %3 von %4, %5</translation>
    </message>
    <message>
        <source> — nobody passes without this step</source>
        <translation> — ohne diesen Schritt besteht niemand</translation>
    </message>
    <message>
        <source>Where points went:</source>
        <translation>Wo Punkte geblieben sind:</translation>
    </message>
    <message>
        <source>What it was about:</source>
        <translation>Worum es ging:</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CodeClock</name>
    <message>
        <source>A device shows a new code every 30 seconds</source>
        <translation>Ein Gerät zeigt alle 30 Sekunden einen neuen Code</translation>
    </message>
    <message>
        <source>new code in %1 s</source>
        <translation>neuer Code in %1 s</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CodeField</name>
    <message>
        <source>6 digits</source>
        <translation>6 Ziffern</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CommandPalette</name>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>identity provider</source>
        <translation>Identitätsanbieter</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>What you want to do, or a name, ARN, id or tag</source>
        <translation>Was Sie tun möchten, oder ein Name, ARN, eine ID oder ein Tag</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>action · %1</source>
        <translation>Aktion · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Looking through the accounts…</source>
        <translation>Die Konten werden durchsucht…</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Nichts passt. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>The best %1 are shown.</source>
        <translation>Die besten %1 werden gezeigt.</translation>
    </message>
    <message>
        <source>Enter opens what is chosen.</source>
        <translation>Die Eingabetaste öffnet das Gewählte.</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>practice person</source>
        <translation>Übungsperson</translation>
    </message>
    <message>
        <source>organizational unit</source>
        <translation>Organisationseinheit</translation>
    </message>
    <message>
        <source>organization policy</source>
        <translation>Organisationsrichtlinie</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>instance profile</source>
        <translation>Instanzprofil</translation>
    </message>
    <message>
        <source>Nothing fits what is typed.</source>
        <translation>Nichts passt zur Eingabe.</translation>
    </message>
    <message>
        <source>action · not possible now</source>
        <translation>Aktion · jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CompareView</name>
    <message>
        <source>The one text</source>
        <translation>Der eine Text</translation>
    </message>
    <message>
        <source>The other text</source>
        <translation>Der andere Text</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConditionRow</name>
    <message>
        <source>%1, condition %2</source>
        <translation>%1, Bedingung %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>How many values</source>
        <translation>Wie viele Werte</translation>
    </message>
    <message>
        <source>one value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>every value</source>
        <translation>jeder Wert</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>irgendein Wert</translation>
    </message>
    <message>
        <source>ForAllValues: also true when the request has none</source>
        <translation>ForAllValues: auch wahr, wenn die Anfrage keinen hat</translation>
    </message>
    <message>
        <source>ForAnyValue: one of the request&apos;s values is enough</source>
        <translation>ForAnyValue: ein Wert der Anfrage genügt</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>or missing</source>
        <translation>oder fehlt</translation>
    </message>
    <message>
        <source>Also when the request does not have the key (IfExists)</source>
        <translation>Auch wenn die Anfrage den Schlüssel nicht hat (IfExists)</translation>
    </message>
    <message>
        <source>IfExists: also true when the request does not have the key</source>
        <translation>IfExists: auch wahr, wenn die Anfrage den Schlüssel nicht hat</translation>
    </message>
    <message>
        <source>Values, one to a line</source>
        <translation>Werte, einer je Zeile</translation>
    </message>
    <message>
        <source>values, one to a line</source>
        <translation>Werte, einer je Zeile</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>Write a key, such as aws:SourceIp.</source>
        <translation>Schreiben Sie einen Schlüssel, etwa aws:SourceIp.</translation>
    </message>
    <message>
        <source>Give %1 a value: until then it is not in the policy.</source>
        <translation>Geben Sie %1 einen Wert: Bis dahin steht es nicht in der Richtlinie.</translation>
    </message>
    <message>
        <source>is missing (true)</source>
        <translation>fehlt (true)</translation>
    </message>
    <message>
        <source>is there (false)</source>
        <translation>ist da (false)</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>false</source>
        <translation>false</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConditionSwitches</name>
    <message>
        <source>More conditions</source>
        <translation>Mehr Bedingungen</translation>
    </message>
    <message>
        <source>Show more conditions and actions</source>
        <translation>Mehr Bedingungen und Aktionen zeigen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Generate an external ID</source>
        <translation>Eine externe ID erzeugen</translation>
    </message>
    <message>
        <source>Shapes…</source>
        <translation>Formen…</translation>
    </message>
    <message>
        <source>Offer subjects that providers write</source>
        <translation>Subjekte anbieten, wie Anbieter sie schreiben</translation>
    </message>
    <message>
        <source>Sessions may be given tags (sts:TagSession)</source>
        <translation>Sitzungen dürfen Tags bekommen (sts:TagSession)</translation>
    </message>
    <message>
        <source>sts:TagSession</source>
        <translation>sts:TagSession</translation>
    </message>
    <message>
        <source>Sessions may be given a source identity (sts:SetSourceIdentity)</source>
        <translation>Sitzungen dürfen eine Quellidentität bekommen (sts:SetSourceIdentity)</translation>
    </message>
    <message>
        <source>sts:SetSourceIdentity</source>
        <translation>sts:SetSourceIdentity</translation>
    </message>
    <message>
        <source>✖ This form cannot write %1: write it in the JSON</source>
        <translation>✖ Dieses Formular kann %1 nicht schreiben: Schreiben Sie es ins JSON</translation>
    </message>
    <message>
        <source>✖ A statement needs an action: leave one on, or delete the statement</source>
        <translation>✖ Eine Anweisung braucht eine Aktion: Lassen Sie eine eingeschaltet, oder löschen Sie die Anweisung</translation>
    </message>
    <message>
        <source>✖ The time ends before it begins: nobody would ever be let in</source>
        <translation>✖ Die Zeit endet, bevor sie beginnt: Niemand würde je zugelassen</translation>
    </message>
    <message>
        <source>The JSON says something of its own about this: change it there.</source>
        <translation>Das JSON sagt dazu etwas Eigenes: Ändern Sie es dort.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConditionsEditor</name>
    <message>
        <source>Conditions: all of them must be met</source>
        <translation>Bedingungen: Alle müssen erfüllt sein</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Eine Bedingung hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Edit %n condition(s) as JSON</source>
        <translation>
            <numerusform>%n Bedingung als JSON bearbeiten</numerusform>
            <numerusform>%n Bedingungen als JSON bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a condition on %1 with %2 already: add the values there.</source>
        <translation>Es gibt schon eine Bedingung zu %1 mit %2: Fügen Sie die Werte dort hinzu.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConflictDialog</name>
    <message>
        <source>Changed elsewhere meanwhile</source>
        <translation>Inzwischen anderswo geändert</translation>
    </message>
    <message>
        <source>What stands there now</source>
        <translation>Was jetzt dort steht</translation>
    </message>
    <message>
        <source>What I typed</source>
        <translation>Was ich geschrieben habe</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Meines behalten</translation>
    </message>
    <message>
        <source>Keep what I typed; saving replaces the other change</source>
        <translation>Behalten, was ich geschrieben habe; Speichern ersetzt die andere Änderung</translation>
    </message>
    <message>
        <source>&amp;Take the other</source>
        <translation>Anderes &amp;übernehmen</translation>
    </message>
    <message>
        <source>Take what stands there now; what I typed in this field is dropped</source>
        <translation>Nehmen, was jetzt dort steht; was ich in dieses Feld geschrieben habe, entfällt</translation>
    </message>
    <message>
        <source>&amp;Decide later</source>
        <translation>&amp;Später entscheiden</translation>
    </message>
    <message>
        <source>Close; both stay</source>
        <translation>Schließen; beides bleibt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConflictsView</name>
    <message>
        <source>Changed at the endpoint meanwhile</source>
        <translation>Am Endpunkt inzwischen geändert</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Wie gelesen</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meines</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Jetzt dort</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meines behalten</translation>
    </message>
    <message>
        <source>Keep mine: the plan then changes what stands there now</source>
        <translation>Meines behalten: Der Plan ändert dann, was jetzt dort steht</translation>
    </message>
    <message>
        <source>Take t&amp;heirs</source>
        <translation>Das an&amp;dere nehmen</translation>
    </message>
    <message>
        <source>Take theirs: my drafts of it are dropped</source>
        <translation>Das andere nehmen: Meine Entwürfe dazu werden verworfen</translation>
    </message>
    <message>
        <source>Apply &amp;without having looked at what the endpoint does not tell</source>
        <translation>An&amp;wenden, ohne angesehen zu haben, was der Endpunkt nicht sagt</translation>
    </message>
    <message>
        <source>Apply without having looked at what the endpoint does not tell</source>
        <translation>Anwenden, ohne angesehen zu haben, was der Endpunkt nicht sagt</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>zu entscheiden</translation>
    </message>
    <message>
        <source>✔ mine is kept</source>
        <translation>✔ meines bleibt</translation>
    </message>
    <message>
        <source>✔ theirs is taken</source>
        <translation>✔ das andere gilt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>⚠ %1: both changed it</source>
        <translation>⚠ %1: beide haben es geändert</translation>
    </message>
    <message>
        <source>Nothing that the plan touches has changed at the endpoint since it was read.</source>
        <translation>Was der Plan berührt, hat sich am Endpunkt seit dem Lesen nicht geändert.</translation>
    </message>
    <message>
        <source>Somebody changed these at the endpoint since they were read. Decide about each; the plan is made anew then.</source>
        <translation>Dies hat am Endpunkt seit dem Lesen jemand geändert. Entscheiden Sie über jedes; dann entsteht der Plan neu.</translation>
    </message>
    <message>
        <source>Could not be looked at: %1 (%2)</source>
        <translation>Konnte nicht angesehen werden: %1 (%2)</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConnectDialog</name>
    <message>
        <source>%1 people</source>
        <translation>%1 Personen</translation>
    </message>
    <message>
        <source>Connect the practice identity provider</source>
        <translation>Übungs-Identitätsanbieter verbinden</translation>
    </message>
    <message>
        <source>In %1 (%2), the account you act in: people of the practice directory can then sign in to its roles.</source>
        <translation>In %1 (%2), dem Konto, in dem Sie handeln: Personen des Übungsverzeichnisses können sich dann bei seinen Rollen anmelden.</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Connect: make these calls as one step</source>
        <translation>Verbinden: diese Aufrufe als einen Schritt ausführen</translation>
    </message>
    <message>
        <source>&amp;SAML provider</source>
        <translation>&amp;SAML-Anbieter</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;OpenID Connect provider</source>
        <translation>&amp;OpenID-Connect-Anbieter</translation>
    </message>
    <message>
        <source>&amp;Audience</source>
        <translation>&amp;Zielgruppe</translation>
    </message>
    <message>
        <source>A &amp;role that trusts it</source>
        <translation>Eine &amp;Rolle, die ihm vertraut</translation>
    </message>
    <message>
        <source>Ro&amp;le, new or there</source>
        <translation>Ro&amp;lle, neu oder vorhanden</translation>
    </message>
    <message>
        <source>A role that is there keeps its trust policy; the provider is added to it.</source>
        <translation>Eine vorhandene Rolle behält ihre Vertrauensrichtlinie; der Anbieter wird ihr hinzugefügt.</translation>
    </message>
    <message>
        <source>Let SAML o&amp;ffer the role to %1</source>
        <translation>SAML die Rolle %1 an&amp;bieten lassen</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Vorbereitung…</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>The same as commands</source>
        <translation>Dasselbe als Befehle</translation>
    </message>
    <message>
        <source>Copy co&amp;mmands</source>
        <translation>Befehle &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Die Befehle kopieren</translation>
    </message>
    <message>
        <source>✔ There already: %1</source>
        <translation>✔ Schon vorhanden: %1</translation>
    </message>
    <message>
        <source>The engine would refuse it: %1</source>
        <translation>Die Engine würde es ablehnen: %1</translation>
    </message>
    <message>
        <source>All of it is there: nothing is left to do.</source>
        <translation>Alles ist vorhanden: Es bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Ready: one call, which Undo takes back.</source>
        <translation>Bereit: ein Aufruf, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>Ready: %1 calls, made together as one step that Undo takes back.</source>
        <translation>Bereit: %1 Aufrufe, zusammen als ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConnectionAttempt</name>
    <message>
        <source>No code was given.</source>
        <translation>Es wurde kein Code angegeben.</translation>
    </message>
    <message>
        <source>Six digits.</source>
        <translation>Sechs Ziffern.</translation>
    </message>
    <message>
        <source>MFA code</source>
        <translation>MFA-Code</translation>
    </message>
    <message>
        <source>Code that %1 shows now</source>
        <translation>Code, den %1 jetzt anzeigt</translation>
    </message>
    <message>
        <source>Stopped: nothing was opened.</source>
        <translation>Abgebrochen: Es wurde nichts geöffnet.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConnectionForm</name>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Endpoint &amp;URL</source>
        <translation>&amp;URL des Endpunkts</translation>
    </message>
    <message>
        <source>empty: AWS itself</source>
        <translation>leer: AWS selbst</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>Environment of the connection</source>
        <translation>Umgebung der Verbindung</translation>
    </message>
    <message>
        <source>Its colour is around the window. In production the connection&apos;s name is typed before a plan is applied.</source>
        <translation>Ihre Farbe umgibt das Fenster. In der Produktion wird der Name der Verbindung eingetippt, bevor ein Plan angewendet wird.</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>Umg&amp;ebung</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>12 digits, or empty: whichever the keys are of</source>
        <translation>12 Ziffern, oder leer: das der Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>http://host:port, or empty</source>
        <translation>http://host:port, oder leer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the connection</source>
        <translation>Die Verbindung speichern</translation>
    </message>
    <message>
        <source>empty: as before</source>
        <translation>leer: wie bisher</translation>
    </message>
    <message>
        <source>Access &amp;key id</source>
        <translation>&amp;ID des Zugriffsschlüssels</translation>
    </message>
    <message>
        <source>Se&amp;cret access key</source>
        <translation>&amp;Geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Session &amp;token</source>
        <translation>Sitzungs&amp;token</translation>
    </message>
    <message>
        <source>of temporary keys alone</source>
        <translation>nur bei temporären Schlüsseln</translation>
    </message>
    <message>
        <source>Keep the keys in the operatin&amp;g system&apos;s keychain</source>
        <translation>Schlüssel im Schlüssel&amp;bund des Betriebssystems aufbewahren</translation>
    </message>
    <message>
        <source>Keep the keys in the operating system&apos;s keychain</source>
        <translation>Schlüssel im Schlüsselbund des Betriebssystems aufbewahren</translation>
    </message>
    <message>
        <source>Without it they are in memory, until the program ends. They are never written to a file.</source>
        <translation>Sonst bleiben sie im Speicher, bis das Programm endet. In eine Datei werden sie nie geschrieben.</translation>
    </message>
    <message>
        <source>File with certificates to trust</source>
        <translation>Datei mit Zertifikaten, denen vertraut wird</translation>
    </message>
    <message>
        <source>PEM, trusted beside the system&apos;s; or empty</source>
        <translation>PEM, zusätzlich zu denen des Systems; oder leer</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose the file with certificates</source>
        <translation>Die Datei mit Zertifikaten wählen</translation>
    </message>
    <message>
        <source>Certi&amp;ficates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Zertifikate, denen vertraut wird</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A connection needs a name.</source>
        <translation>Eine Verbindung braucht einen Namen.</translation>
    </message>
    <message>
        <source>A proxy&apos;s password would stand in a file: leave it out.</source>
        <translation>Das Passwort eines Proxys stünde in einer Datei: Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The access key id and its secret go together.</source>
        <translation>Die ID des Zugriffsschlüssels und sein Geheimnis gehören zusammen.</translation>
    </message>
    <message>
        <source>Calls are signed: give an access key.</source>
        <translation>Aufrufe werden signiert: Geben Sie einen Zugriffsschlüssel an.</translation>
    </message>
    <message>
        <source>%1. Nothing was saved. Without the keychain the keys can be kept for this run only: give the secret once more.</source>
        <translation>%1. Es wurde nichts gespeichert. Ohne Schlüsselbund lassen sich die Schlüssel nur für diesen Lauf aufbewahren: Geben Sie das Geheimnis noch einmal an.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConnectionSource</name>
    <message>
        <source>role %1, with a web identity&apos;s token</source>
        <translation>Rolle %1, mit dem Token einer Web-Identität</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>role %1, with MFA</source>
        <translation>Rolle %1, mit MFA</translation>
    </message>
    <message>
        <source>keys in the file</source>
        <translation>Schlüssel in der Datei</translation>
    </message>
    <message>
        <source>temporary keys in the file</source>
        <translation>temporäre Schlüssel in der Datei</translation>
    </message>
    <message>
        <source>keys from a program</source>
        <translation>Schlüssel von einem Programm</translation>
    </message>
    <message>
        <source>keys of the environment</source>
        <translation>Schlüssel der Umgebung</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Schlüssel</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>hier angelegt</translation>
    </message>
    <message>
        <source>AWS, %1</source>
        <translation>AWS, %1</translation>
    </message>
    <message>
        <source>profile: %1</source>
        <translation>Profil: %1</translation>
    </message>
    <message>
        <source>profile: not usable</source>
        <translation>Profil: nicht verwendbar</translation>
    </message>
    <message>
        <source>This connection is not there any more.</source>
        <translation>Diese Verbindung gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConnectionsDialog</name>
    <message>
        <source>Its clock agrees with this machine&apos;s.</source>
        <translation>Seine Uhr stimmt mit der dieses Rechners überein.</translation>
    </message>
    <message>
        <source>Its clock is %1 s ahead of this machine&apos;s; that is made up for.</source>
        <translation>Seine Uhr geht gegenüber diesem Rechner %1 s vor; das wird ausgeglichen.</translation>
    </message>
    <message>
        <source>Its clock is %1 s behind this machine&apos;s; that is made up for.</source>
        <translation>Seine Uhr geht gegenüber diesem Rechner %1 s nach; das wird ausgeglichen.</translation>
    </message>
    <message>
        <source>You are %1, in account %2. It answered within %3 ms. %4</source>
        <translation>Sie sind %1, im Konto %2. Die Antwort kam nach %3 ms. %4</translation>
    </message>
    <message>
        <source>Connect to an endpoint</source>
        <translation>Mit einem Endpunkt verbinden</translation>
    </message>
    <message>
        <source>A window of its own opens on the endpoint: its account is read, edits there are drafts until you apply them, and everything is locked at first.</source>
        <translation>Für den Endpunkt öffnet sich ein eigenes Fenster: Sein Konto wird gelesen, Änderungen sind dort Entwürfe, bis Sie sie anwenden, und zuerst ist alles gesperrt.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Calls answered</source>
        <translation>Beantwortete Aufrufe</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;pp</translation>
    </message>
    <message>
        <source>Stop; what has been read so far is shown</source>
        <translation>Stopp; was bisher gelesen wurde, wird gezeigt</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Connect: read the account and open a window on it</source>
        <translation>Verbinden: das Konto lesen und ein Fenster dafür öffnen</translation>
    </message>
    <message>
        <source>Reading the account: %v of %m calls</source>
        <translation>Konto wird gelesen: %v von %m Aufrufen</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>Die Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the connection and its keys in the keychain</source>
        <translation>Die Verbindung und ihre Schlüssel im Schlüsselbund löschen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Test: ask the endpoint who one is</source>
        <translation>Testen: den Endpunkt fragen, wer man ist</translation>
    </message>
    <message>
        <source>Environment of the chosen connection</source>
        <translation>Umgebung der gewählten Verbindung</translation>
    </message>
    <message>
        <source>Env&amp;ironment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>No connections yet: make one (New), or put profiles into ~/.aws as the AWS CLI does.</source>
        <translation>Noch keine Verbindungen: Legen Sie eine an (Neu), oder legen Sie wie die AWS CLI Profile in ~/.aws ab.</translation>
    </message>
    <message>
        <source>Asking who one is…</source>
        <translation>Es wird gefragt, wer man ist…</translation>
    </message>
    <message>
        <source>Profiles are edited in the AWS CLI&apos;s files.</source>
        <translation>Profile werden in den Dateien der AWS CLI bearbeitet.</translation>
    </message>
    <message>
        <source>Delete the connection</source>
        <translation>Verbindung löschen</translation>
    </message>
    <message>
        <source>%1 and its keys in the keychain are deleted here. Nothing changes at the endpoint.</source>
        <translation>%1 und die Schlüssel dazu im Schlüsselbund werden hier gelöscht. Am Endpunkt ändert sich nichts.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConsoleLinkDialog</name>
    <message>
        <source>The sign-in gave no token.</source>
        <translation>Die Anmeldung gab kein Token.</translation>
    </message>
    <message>
        <source>Link to the AWS console</source>
        <translation>Link zur AWS-Konsole</translation>
    </message>
    <message>
        <source>The link signs in to the AWS console as %1. It can be used within 15 minutes, by whoever has it: treat it like a password.</source>
        <translation>Der Link meldet als %1 an der AWS-Konsole an. Wer ihn hat, kann ihn 15 Minuten lang benutzen: Behandeln Sie ihn wie ein Passwort.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>&amp;Copy the link</source>
        <translation>Link &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation>Den Link im Browser öffnen</translation>
    </message>
    <message>
        <source>The partition of this session has no console sign-in that is known here.</source>
        <translation>Für die Partition dieser Sitzung ist hier keine Anmeldung an der Konsole bekannt.</translation>
    </message>
    <message>
        <source>Asking %1 for a sign-in token…</source>
        <translation>%1 wird um ein Anmeldetoken gebeten…</translation>
    </message>
    <message>
        <source>The sign-in did not answer as it should (HTTP %1).</source>
        <translation>Die Anmeldung hat nicht wie erwartet geantwortet (HTTP %1).</translation>
    </message>
    <message>
        <source>The link is ready.</source>
        <translation>Der Link ist bereit.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CredentialsMenu</name>
    <message>
        <source>&amp;Copy credentials</source>
        <translation>Anmeldeda&amp;ten kopieren</translation>
    </message>
    <message>
        <source>for &amp;bash, zsh, sh</source>
        <translation>für &amp;bash, zsh, sh</translation>
    </message>
    <message>
        <source>for &amp;fish</source>
        <translation>für &amp;fish</translation>
    </message>
    <message>
        <source>for &amp;PowerShell</source>
        <translation>für &amp;PowerShell</translation>
    </message>
    <message>
        <source>for &amp;cmd</source>
        <translation>für &amp;cmd</translation>
    </message>
    <message>
        <source>into a profile of the AWS C&amp;LI…</source>
        <translation>in ein Profil der AWS C&amp;LI…</translation>
    </message>
    <message>
        <source>%1 is the profile %2 until it ends.</source>
        <translation>%1 ist bis zum Ende das Profil %2.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CredentialsStep</name>
    <message>
        <source>Make an access &amp;key for programs</source>
        <translation>&amp;Zugriffsschlüssel für Programme anlegen</translation>
    </message>
    <message>
        <source>Set up an M&amp;FA device as the next step</source>
        <translation>Als nächsten Schritt ein &amp;MFA-Gerät einrichten</translation>
    </message>
    <message>
        <source>Neither is needed to begin with. In this workspace whoever uses the program can act as the user without either.</source>
        <translation>Für den Anfang ist beides nicht nötig. In diesem Arbeitsbereich kann, wer das Programm benutzt, auch ohne beides als der Benutzer handeln.</translation>
    </message>
    <message>
        <source>Its secret is shown once, when the user is there. A key works until somebody switches it off: for work of people, and where it can be, let programs take on a role instead and use keys that expire.</source>
        <translation>Das Geheimnis wird einmal gezeigt, sobald der Benutzer angelegt ist. Ein Schlüssel gilt, bis ihn jemand abschaltet: Lassen Sie für die Arbeit von Personen, und wo immer es geht, Programme stattdessen eine Rolle übernehmen und Schlüssel benutzen, die ablaufen.</translation>
    </message>
    <message>
        <source>Roles can ask for MFA in their trust relationship. A device belongs to a user who is there, so it is made afterwards.</source>
        <translation>Rollen können in ihrer Vertrauensbeziehung MFA verlangen. Ein Gerät gehört zu einem Benutzer, den es schon gibt; es wird deshalb danach angelegt.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Anmeldedaten</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::CredentialsTab</name>
    <message>
        <source>Access keys</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>C&amp;reate access key</source>
        <translation>&amp;Zugriffsschlüssel anlegen</translation>
    </message>
    <message>
        <source>&amp;Deactivate</source>
        <translation>Deakti&amp;vieren</translation>
    </message>
    <message>
        <source>Delete &amp;key…</source>
        <translation>&amp;Schlüssel löschen…</translation>
    </message>
    <message>
        <source>● active</source>
        <translation>● aktiv</translation>
    </message>
    <message>
        <source>✕ inactive</source>
        <translation>✕ inaktiv</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>No access key: programs cannot sign in as this user.</source>
        <translation>Kein Zugriffsschlüssel: Programme können sich nicht als dieser Benutzer anmelden.</translation>
    </message>
    <message>
        <source>A user has at most %1 access keys.</source>
        <translation>Ein Benutzer hat höchstens %1 Zugriffsschlüssel.</translation>
    </message>
    <message>
        <source>Ac&amp;tivate</source>
        <translation>Ak&amp;tivieren</translation>
    </message>
    <message>
        <source>Deactivate access key %1</source>
        <translation>Zugriffsschlüssel %1 deaktivieren</translation>
    </message>
    <message>
        <source>Activate access key %1</source>
        <translation>Zugriffsschlüssel %1 aktivieren</translation>
    </message>
    <message>
        <source>Delete access key %1</source>
        <translation>Zugriffsschlüssel %1 löschen</translation>
    </message>
    <message>
        <source>Programs that use it are refused from then on. Undo brings it back with its secret while Rolewright runs.</source>
        <translation>Programme, die ihn benutzen, werden ab dann abgelehnt. Rückgängig bringt ihn mit seinem Geheimnis zurück, solange Rolewright läuft.</translation>
    </message>
    <message>
        <source>Delete access key</source>
        <translation>Zugriffsschlüssel löschen</translation>
    </message>
    <message>
        <source>No access keys. Programs sign their calls with one; a role&apos;s credentials end by themselves.</source>
        <translation>Keine Zugriffsschlüssel. Programme signieren damit ihre Aufrufe; Anmeldedaten einer Rolle enden von selbst.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::DelegationsModel</name>
    <message>
        <source>has expired</source>
        <translation>ist abgelaufen</translation>
    </message>
    <message>
        <source>waits to be taken on</source>
        <translation>wartet auf Annahme</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>wartet auf Genehmigung</translation>
    </message>
    <message>
        <source>is accepted, its token not sent</source>
        <translation>ist genehmigt, Token nicht gesendet</translation>
    </message>
    <message>
        <source>is accepted, its token sent</source>
        <translation>ist genehmigt, Token gesendet</translation>
    </message>
    <message>
        <source>is rejected</source>
        <translation>ist abgelehnt</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Wer anfragt</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::DelegationsPage</name>
    <message>
        <source>Delegation requests</source>
        <translation>Delegierungsanfragen</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>No delegation requests</source>
        <translation>Keine Delegierungsanfragen</translation>
    </message>
    <message>
        <source>A product provider asks for some permissions for a while, instead of for a role that stays. Somebody here takes the request on, accepts or rejects it, and sends the token.</source>
        <translation>Ein Produktanbieter bittet um einige Berechtigungen für eine Weile, statt um eine Rolle, die bleibt. Jemand hier nimmt die Anfrage an, genehmigt sie oder lehnt sie ab, und sendet das Token.</translation>
    </message>
    <message>
        <source>&amp;Practice request…</source>
        <translation>Übungsan&amp;frage…</translation>
    </message>
    <message>
        <source>Another account of this workspace asks, as a product provider would</source>
        <translation>Ein anderes Konto dieses Arbeitsbereichs fragt an, wie es ein Produktanbieter täte</translation>
    </message>
    <message>
        <source>Ta&amp;ke on</source>
        <translation>Anneh&amp;men</translation>
    </message>
    <message>
        <source>Fo&amp;rward…</source>
        <translation>&amp;Weiterleiten…</translation>
    </message>
    <message>
        <source>A&amp;ccept…</source>
        <translation>Genehm&amp;igen…</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>Ab&amp;lehnen…</translation>
    </message>
    <message>
        <source>Send &amp;token…</source>
        <translation>&amp;Token senden…</translation>
    </message>
    <message>
        <source>The permissions that are asked for, as JSON</source>
        <translation>Die angefragten Berechtigungen, als JSON</translation>
    </message>
    <message>
        <source>The request %1.</source>
        <translation>Die Anfrage %1.</translation>
    </message>
    <message>
        <source>Asked for by %1 (account %2), for %3, with no more permissions than whoever accepts has.</source>
        <translation>Gestellt von %1 (Konto %2), für %3, höchstens mit den Berechtigungen, die hat, wer sie genehmigt.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Nachricht: %1</translation>
    </message>
    <message>
        <source>Taken on by %1</source>
        <translation>Angenommen von %1</translation>
    </message>
    <message>
        <source>Accepted by %1</source>
        <translation>Genehmigt von %1</translation>
    </message>
    <message>
        <source>Notes: %1</source>
        <translation>Notizen: %1</translation>
    </message>
    <message>
        <source>Rejected because: %1</source>
        <translation>Grund der Ablehnung: %1</translation>
    </message>
    <message>
        <source>Only whoever has taken it on can send the token.</source>
        <translation>Nur wer sie angenommen hat, kann das Token senden.</translation>
    </message>
    <message>
        <source>What the token brings ends at %1.</source>
        <translation>Was das Token bringt, endet am %1.</translation>
    </message>
    <message>
        <source>No request is chosen.</source>
        <translation>Keine Anfrage ist gewählt.</translation>
    </message>
    <message>
        <source>Not now: the request %1.</source>
        <translation>Nicht jetzt: Die Anfrage %1.</translation>
    </message>
    <message>
        <source>Account %1 decides on it.</source>
        <translation>Konto %1 entscheidet darüber.</translation>
    </message>
    <message>
        <source>Take on the request of %1</source>
        <translation>Anfrage von %1 annehmen</translation>
    </message>
    <message>
        <source>Forward the request of %1</source>
        <translation>Anfrage von %1 weiterleiten</translation>
    </message>
    <message>
        <source>Accept the request of %1</source>
        <translation>Anfrage von %1 genehmigen</translation>
    </message>
    <message>
        <source>Reject the request of %1</source>
        <translation>Anfrage von %1 ablehnen</translation>
    </message>
    <message>
        <source>Send the token to %1</source>
        <translation>Token an %1 senden</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>&amp;Note, if any</source>
        <translation>&amp;Notiz, falls gewünscht</translation>
    </message>
    <message>
        <source>%1 can then do what is asked for, as far as you may yourself, once the token is sent.</source>
        <translation>%1 kann dann tun, worum gebeten wird, soweit Sie es selbst dürfen, sobald das Token gesendet ist.</translation>
    </message>
    <message>
        <source>From then on %1 can act in this account, for %2.</source>
        <translation>Von da an kann %1 in diesem Konto handeln, für %2.</translation>
    </message>
    <message>
        <source>Done: %1. Undo takes it back.</source>
        <translation>Erledigt: %1. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Practice request</source>
        <translation>Übungsanfrage</translation>
    </message>
    <message>
        <source>There is one account in this workspace, and nobody to ask. Make another on the Organization page first.</source>
        <translation>In diesem Arbeitsbereich gibt es nur ein Konto und niemanden, der anfragen könnte. Legen Sie zuerst auf der Seite „Organisation“ ein weiteres an.</translation>
    </message>
    <message>
        <source>Practice request of %1</source>
        <translation>Übungsanfrage von %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::DesktopLink</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Snooze 5 min</source>
        <translation>5 min später</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Diagnosis</name>
    <message>
        <source>statement %1 of %2</source>
        <translation>Anweisung %1 von %2</translation>
    </message>
    <message>
        <source>statement %1 (%2) of %3</source>
        <translation>Anweisung %1 (%2) von %3</translation>
    </message>
    <message>
        <source>The trust policy of %1</source>
        <translation>Die Vertrauensrichtlinie von %1</translation>
    </message>
    <message>
        <source>The policies of %1</source>
        <translation>Die Richtlinien von %1</translation>
    </message>
    <message>
        <source>Both halves: the trust policy of %1 and the policies of %2</source>
        <translation>Beide Hälften: die Vertrauensrichtlinie von %1 und die Richtlinien von %2</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>Who asks: a root user</source>
        <translation>Wer fragt: ein Root-Benutzer</translation>
    </message>
    <message>
        <source>The credentials that ask</source>
        <translation>Die Anmeldedaten, die fragen</translation>
    </message>
    <message>
        <source>A guardrail</source>
        <translation>Eine Leitplanke</translation>
    </message>
    <message>
        <source>The call itself</source>
        <translation>Der Aufruf selbst</translation>
    </message>
    <message>
        <source>A Deny in the trust policy</source>
        <translation>Ein Deny in der Vertrauensrichtlinie</translation>
    </message>
    <message>
        <source>A Deny in the caller&apos;s policies</source>
        <translation>Ein Deny in den Richtlinien des Aufrufers</translation>
    </message>
    <message>
        <source>A deleted principal in the trust policy of %1</source>
        <translation>Ein gelöschter Principal in der Vertrauensrichtlinie von %1</translation>
    </message>
    <message>
        <source>The age of the MFA code: a condition (%1) in the trust policy of %2</source>
        <translation>Das Alter des MFA-Codes: eine Bedingung (%1) in der Vertrauensrichtlinie von %2</translation>
    </message>
    <message>
        <source>A condition (%1) in the trust policy of %2</source>
        <translation>Eine Bedingung (%1) in der Vertrauensrichtlinie von %2</translation>
    </message>
    <message>
        <source>It names %1 by the unique id of somebody who was deleted. Who was created anew under that name is somebody else, until the trust policy is saved again.
%2</source>
        <translation>Sie nennt %1 mit der eindeutigen ID von jemandem, der gelöscht wurde. Wer unter diesem Namen neu angelegt wurde, ist jemand anderes, bis die Vertrauensrichtlinie wieder gespeichert wird.
%2</translation>
    </message>
    <message>
        <source>
Decided by %1.</source>
        <translation>
Entschieden durch %1.</translation>
    </message>
    <message>
        <source>The MFA code</source>
        <translation>Der MFA-Code</translation>
    </message>
    <message>
        <source>It is the MFA code: no policy was asked.</source>
        <translation>Es liegt am MFA-Code: Keine Richtlinie wurde gefragt.</translation>
    </message>
    <message>
        <source>The age of the MFA code</source>
        <translation>Das Alter des MFA-Codes</translation>
    </message>
    <message>
        <source>MFA is missing</source>
        <translation>MFA fehlt</translation>
    </message>
    <message>
        <source>The session carries MFA from %1, and the role asks for a newer one. Get a new session token, or act from the base identity.</source>
        <translation>Die Sitzung trägt MFA von %1, und die Rolle verlangt eine neuere. Holen Sie ein neues Sitzungstoken, oder handeln Sie mit der Basisidentität.</translation>
    </message>
    <message>
        <source>The role asks for MFA, which only a user can prove. Act from the base identity, or get a session token with MFA.</source>
        <translation>Die Rolle verlangt MFA, die nur ein Benutzer nachweisen kann. Handeln Sie mit der Basisidentität, oder holen Sie ein Sitzungstoken mit MFA.</translation>
    </message>
    <message>
        <source>The role asks for MFA: choose the device and type the code that it shows now.</source>
        <translation>Die Rolle verlangt MFA: Wählen Sie das Gerät und geben Sie den Code ein, den es jetzt zeigt.</translation>
    </message>
    <message>
        <source>The external ID</source>
        <translation>Die externe ID</translation>
    </message>
    <message>
        <source>The external ID is not the one the role&apos;s trust policy asks for.</source>
        <translation>Die externe ID ist nicht die, die die Vertrauensrichtlinie der Rolle verlangt.</translation>
    </message>
    <message>
        <source>The role&apos;s trust policy asks for an external ID, and none was sent.</source>
        <translation>Die Vertrauensrichtlinie der Rolle verlangt eine externe ID, und keine wurde gesendet.</translation>
    </message>
    <message>
        <source>The length of the session</source>
        <translation>Die Dauer der Sitzung</translation>
    </message>
    <message>
        <source>A session that is assumed with another role&apos;s session lasts 1 h at most (role chaining).</source>
        <translation>Eine Sitzung, die mit der Sitzung einer anderen Rolle übernommen wird, dauert höchstens 1 h (Rollenverkettung).</translation>
    </message>
    <message>
        <source>%1 were asked for; %2 is the most that is possible here.</source>
        <translation>%1 wurden angefordert; %2 ist hier das Höchste.</translation>
    </message>
    <message>
        <source>The credentials that ask, and the clock</source>
        <translation>Die Anmeldedaten, die fragen, und die Uhr</translation>
    </message>
    <message>
        <source>%1 has expired by the practice clock. Go back and switch role again, or set the clock right (View ▸ Practice clock).</source>
        <translation>%1 ist nach der Übungsuhr abgelaufen. Gehen Sie zurück und wechseln Sie die Rolle erneut, oder stellen Sie die Uhr richtig (Ansicht ▸ Übungsuhr).</translation>
    </message>
    <message>
        <source>A permission beside sts:AssumeRole: %1</source>
        <translation>Eine Berechtigung neben sts:AssumeRole: %1</translation>
    </message>
    <message>
        <source>The role asks for MFA, and %1 has no MFA device: set one up first. Then type the code that it shows.</source>
        <translation>Die Rolle verlangt MFA, und %1 hat kein MFA-Gerät: Richten Sie zuerst eines ein. Geben Sie dann den Code ein, den es zeigt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::DialogCoach</name>
    <message>
        <source>Coach in dialogs</source>
        <translation>Coach in Dialogen</translation>
    </message>
    <message>
        <source>Hide the coach</source>
        <translation>Coach ausblenden</translation>
    </message>
    <message>
        <source>No coach in dialogs; the menu “Coach” brings it back</source>
        <translation>Kein Coach in Dialogen; das Menü „Coach“ bringt ihn zurück</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::DocumentTab</name>
    <message>
        <source>Policy as JSON</source>
        <translation>Richtlinie als JSON</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>Die Richtlinie</translation>
    </message>
    <message>
        <source>Change policy %1</source>
        <translation>Richtlinie %1 ändern</translation>
    </message>
    <message>
        <source>This policy is AWS&apos;s own: copy its text into one of yours to change it.</source>
        <translation>Diese Richtlinie gehört AWS: Kopieren Sie ihren Text in eine eigene, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>⚠ There are as many versions as a policy can have: saving deletes the oldest that is not the default.</source>
        <translation>⚠ Mehr Versionen kann eine Richtlinie nicht haben: Speichern löscht die älteste, die nicht Standard ist.</translation>
    </message>
    <message>
        <source>Saving makes a new version and sets it as the default.</source>
        <translation>Speichern legt eine neue Version an und macht sie zum Standard.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::DraftsStatus</name>
    <message>
        <source>No drafts</source>
        <translation>Keine Entwürfe</translation>
    </message>
    <message numerus="yes">
        <source>Review %n drafts…</source>
        <translation>
            <numerusform>%n Entwurf prüfen…</numerusform>
            <numerusform>%n Entwürfe prüfen…</numerusform>
        </translation>
    </message>
    <message>
        <source>What was edited here and is not at the endpoint yet (Ctrl+Shift+L).</source>
        <translation>Was hier bearbeitet wurde und noch nicht am Endpunkt ist (Strg+Umschalt+L).</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::EffectPanel</name>
    <message>
        <source>boundary %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>organization %1</source>
        <translation>Organisation %1</translation>
    </message>
    <message>
        <source>✔ all %1</source>
        <translation>✔ alle %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · ⚠ %2 dangerous</source>
        <translation>%1 · ⚠ %2 gefährlich</translation>
    </message>
    <message>
        <source>Find a service, an access level or an action</source>
        <translation>Dienst, Zugriffsebene oder Aktion suchen</translation>
    </message>
    <message>
        <source>What it could do, by service and access level</source>
        <translation>Was damit möglich wäre, nach Dienst und Zugriffsebene</translation>
    </message>
    <message>
        <source>Service and level</source>
        <translation>Dienst und Ebene</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Taken away by</source>
        <translation>Genommen durch</translation>
    </message>
    <message>
        <source>… asking the engine what it could do</source>
        <translation>… Engine wird gefragt, was damit möglich wäre</translation>
    </message>
    <message>
        <source>✖ What it could do is not known: %1</source>
        <translation>✖ Was damit möglich wäre, ist nicht bekannt: %1</translation>
    </message>
    <message numerus="yes">
        <source>May do %Ln action(s)</source>
        <translation>
            <numerusform>Darf %Ln Aktion</numerusform>
            <numerusform>Darf %Ln Aktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n service(s)</source>
        <translation>
            <numerusform>aus %n Dienst</numerusform>
            <numerusform>aus %n Diensten</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ %1 dangerous</source>
        <translation>⚠ %1 gefährlich</translation>
    </message>
    <message>
        <source>the boundary takes %1</source>
        <translation>die Grenze nimmt %1</translation>
    </message>
    <message>
        <source>the organization takes %1</source>
        <translation>die Organisation nimmt %1</translation>
    </message>
    <message>
        <source>An action counts when there is some resource it can be done on; boundary, SCPs and RCPs are counted. Conditions on the request itself are taken to be met. Some actions are open to everybody, such as sts:GetCallerIdentity.</source>
        <translation>Eine Aktion zählt, wenn sie auf irgendeiner Ressource möglich ist; Grenze, SCPs und RCPs eingeschlossen. Bedingungen an die Anfrage selbst gelten als erfüllt. Manche Aktionen stehen allen offen, etwa sts:GetCallerIdentity.</translation>
    </message>
    <message>
        <source>✔ allowed</source>
        <translation>✔ erlaubt</translation>
    </message>
    <message>
        <source>✖ taken away</source>
        <translation>✖ genommen</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>May do nothing yet: no policy is chosen, and none is written.</source>
        <translation>Darf noch nichts: Keine Richtlinie ist gewählt, und keine ist geschrieben.</translation>
    </message>
    <message>
        <source>Some actions are open to everybody, such as sts:GetCallerIdentity.</source>
        <translation>Manche Aktionen stehen allen offen, etwa sts:GetCallerIdentity.</translation>
    </message>
    <message>
        <source>What may be done is listed here, service by service.</source>
        <translation>Hier steht, was erlaubt ist, nach Diensten.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::EndpointLock</name>
    <message>
        <source>&amp;Unlocked: changes may be sent</source>
        <translation>&amp;Entsperrt: Änderungen dürfen gesendet werden</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Entsperrt</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Changes may be sent to %1: when a plan is applied, and at once where there are no drafts. Click to lock it.</source>
        <translation>Änderungen dürfen an %1 gesendet werden: wenn ein Plan angewendet wird, und sofort, wo es keine Entwürfe gibt. Klicken Sie, um zu sperren.</translation>
    </message>
    <message>
        <source>Nothing that changes something is sent to %1. Edits are drafts all the same. Click to unlock it.</source>
        <translation>An %1 wird nichts gesendet, was etwas ändert. Änderungen sind trotzdem Entwürfe. Klicken Sie, um zu entsperren.</translation>
    </message>
    <message>
        <source>Endpoint unlocked</source>
        <translation>Endpunkt entsperrt</translation>
    </message>
    <message>
        <source>Endpoint locked</source>
        <translation>Endpunkt gesperrt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::EndpointPage</name>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::EndpointStatus</name>
    <message>
        <source>Endpoint failed</source>
        <translation>Endpunkt fehlgeschlagen</translation>
    </message>
    <message>
        <source>Endpoint going off</source>
        <translation>Endpunkt wird ausgeschaltet</translation>
    </message>
    <message>
        <source>Endpoint %1</source>
        <translation>Endpunkt %1</translation>
    </message>
    <message>
        <source>Clients are answered at %1. Click to see what they ask.</source>
        <translation>Clients bekommen unter %1 Antwort. Klicken Sie, um zu sehen, was sie fragen.</translation>
    </message>
    <message>
        <source>The endpoint ends with the program</source>
        <translation>Der Endpunkt endet mit dem Programm</translation>
    </message>
    <message>
        <source>Clients of %1 are not answered any more once this window is closed. The next start of this workspace switches it on again.</source>
        <translation>Clients von %1 bekommen keine Antwort mehr, sobald dieses Fenster geschlossen ist. Der nächste Start dieses Arbeitsbereichs schaltet den Endpunkt wieder ein.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::EndpointSwitch</name>
    <message>
        <source>The AWS CLI and SDKs on this machine can work with this very workspace: STS, IAM, Organizations and S3. Every signature is verified and every policy is enforced; what they change appears in this window at once, and can be undone here.</source>
        <translation>Die AWS CLI und SDKs auf diesem Rechner können mit eben diesem Arbeitsbereich arbeiten: STS, IAM, Organizations und S3. Jede Signatur wird geprüft, jede Richtlinie durchgesetzt; was sie ändern, erscheint sofort in diesem Fenster und lässt sich hier rückgängig machen.</translation>
    </message>
    <message>
        <source>It goes on while this window is locked, and ends with the program. The next start switches it on again.</source>
        <translation>Der Endpunkt läuft weiter, während dieses Fenster gesperrt ist, und endet mit dem Programm. Der nächste Start schaltet ihn wieder ein.</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Adresse, an der der Endpunkt lauscht</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>any free</source>
        <translation>ein freier</translation>
    </message>
    <message>
        <source>at</source>
        <translation>an</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>This is no IP address. 127.0.0.1 is reached from this machine only.</source>
        <translation>Das ist keine IP-Adresse. 127.0.0.1 ist nur von diesem Rechner aus erreichbar.</translation>
    </message>
    <message>
        <source>%1 can be reached from other machines, and nothing is encrypted: secrets that are created go over the network in the clear.</source>
        <translation>%1 ist von anderen Rechnern aus erreichbar, und nichts ist verschlüsselt: Geheimnisse, die angelegt werden, gehen im Klartext über das Netz.</translation>
    </message>
    <message>
        <source>What clients have begun is answered first.</source>
        <translation>Was Clients begonnen haben, wird noch beantwortet.</translation>
    </message>
    <message>
        <source>The address to listen on is none.</source>
        <translation>Die Adresse, an der er lauschen soll, ist keine.</translation>
    </message>
    <message>
        <source>On at %1</source>
        <translation>Eingeschaltet an %1</translation>
    </message>
    <message>
        <source>Going off: what clients have begun is answered first.</source>
        <translation>Wird ausgeschaltet: Was Clients begonnen haben, wird noch beantwortet.</translation>
    </message>
    <message>
        <source>It could not be switched on: %1</source>
        <translation>Er ließ sich nicht einschalten: %1</translation>
    </message>
    <message>
        <source>Off: nobody is answered.</source>
        <translation>Ausgeschaltet: Niemand bekommt Antwort.</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>Ausschalt&amp;en</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>Switch the endpoint off</source>
        <translation>Den Endpunkt ausschalten</translation>
    </message>
    <message>
        <source>Switch the endpoint on</source>
        <translation>Den Endpunkt einschalten</translation>
    </message>
    <message>
        <source>Switch it off to let it listen elsewhere.</source>
        <translation>Schalten Sie ihn aus, damit er woanders lauschen kann.</translation>
    </message>
    <message>
        <source>Use port %1 instead</source>
        <translation>Stattdessen Port %1 verwenden</translation>
    </message>
    <message>
        <source>The workspace is read-only: changes that clients ask for are refused with AccessDenied. They can look, and take on roles.</source>
        <translation>Im Arbeitsbereich wird nur gelesen: Änderungen, die Clients verlangen, werden mit AccessDenied abgelehnt. Ansehen und Rollen übernehmen können sie.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::EntityPage</name>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Parts of what is selected</source>
        <translation>Teile des Ausgewählten</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch ungespeichert</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>somebody or something of an account</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What you changed about %1 is not saved. Cancel stays with it.</source>
        <translation>Was Sie an %1 geändert haben, ist nicht gespeichert. Abbrechen bleibt dabei.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::EnvironmentMark</name>
    <message>
        <source>Mark %1 as %2</source>
        <translation>%1 als %2 markieren</translation>
    </message>
    <message>
        <source>&amp;Production</source>
        <translation>&amp;Produktion</translation>
    </message>
    <message>
        <source>&amp;Staging</source>
        <translation>&amp;Staging</translation>
    </message>
    <message>
        <source>&amp;Development</source>
        <translation>&amp;Entwicklung</translation>
    </message>
    <message>
        <source>P&amp;ractice</source>
        <translation>&amp;Übung</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FallBack</name>
    <message>
        <source>root</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>nothing was changed: %1 has expired, and you only look on as %2. Renew it, or go on as %2 (in the bar at the top), then try again</source>
        <translation>Nichts wurde geändert: %1 ist abgelaufen, und Sie sehen nur als %2 zu. Erneuern Sie die Sitzung, oder machen Sie als %2 weiter (in der Leiste oben), und versuchen Sie es dann noch einmal</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FilterField</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FilterModel</name>
    <message>
        <source>Not saved yet</source>
        <translation>Noch ungespeichert</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FindingView</name>
    <message>
        <source>No conditions.</source>
        <translation>Keine Bedingungen.</translation>
    </message>
    <message>
        <source>Only under the conditions %1</source>
        <translation>Nur unter den Bedingungen %1</translation>
    </message>
    <message>
        <source>For example: %1 does %2 on %3</source>
        <translation>Zum Beispiel: %1 führt %2 auf %3 aus</translation>
    </message>
    <message>
        <source>&amp;Open statement</source>
        <translation>Anwei&amp;sung öffnen</translation>
    </message>
    <message>
        <source>Open the policy where it lets them in</source>
        <translation>Die Richtlinie dort öffnen, wo sie den Zugang gibt</translation>
    </message>
    <message>
        <source>As&amp;k Why?</source>
        <translation>Mit War&amp;um? fragen</translation>
    </message>
    <message>
        <source>Open the example in the simulator</source>
        <translation>Das Beispiel im Simulator öffnen</translation>
    </message>
    <message>
        <source>Cop&amp;y JSON</source>
        <translation>&amp;JSON kopieren</translation>
    </message>
    <message>
        <source>The finding as JSON</source>
        <translation>Der Befund als JSON</translation>
    </message>
    <message>
        <source>No finding is selected.</source>
        <translation>Kein Befund ist ausgewählt.</translation>
    </message>
    <message>
        <source>%1 %2: open to %3</source>
        <translation>%1 %2: offen für %3</translation>
    </message>
    <message>
        <source>statement %1</source>
        <translation>Anweisung %1</translation>
    </message>
    <message>
        <source>statement %1 (%2)</source>
        <translation>Anweisung %1 (%2)</translation>
    </message>
    <message>
        <source>%1 may do %2, says %3 of %4</source>
        <translation>%1 darf %2, sagt %3 von %4</translation>
    </message>
    <message>
        <source>A resource control policy stops it, so nobody gets in now. AWS&apos;s analyzer does not count resource control policies and reports it all the same. The example leaves them out.</source>
        <translation>Eine Ressourcenkontrollrichtlinie verhindert es, also hat jetzt niemand Zugang. Der Analyzer von AWS zählt Ressourcenkontrollrichtlinien nicht mit und meldet es trotzdem. Das Beispiel lässt sie weg.</translation>
    </message>
    <message>
        <source>Anybody can get in, whatever account it is.</source>
        <translation>Jeder hat Zugang, aus welchem Konto auch immer.</translation>
    </message>
    <message>
        <source>Resource control policies speak of this too, and let the example through.</source>
        <translation>Auch Ressourcenkontrollrichtlinien sprechen davon und lassen das Beispiel durch.</translation>
    </message>
    <message>
        <source>The policy has changed meanwhile and has no such statement any more.</source>
        <translation>Die Richtlinie hat sich inzwischen geändert und hat keine solche Anweisung mehr.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FindingsModel</name>
    <message>
        <source>○ stopped</source>
        <translation>○ gestoppt</translation>
    </message>
    <message>
        <source>▲ public</source>
        <translation>▲ öffentlich</translation>
    </message>
    <message>
        <source>● external</source>
        <translation>● extern</translation>
    </message>
    <message>
        <source>The policy lets somebody in; a resource control policy stops it. AWS&apos;s analyzer does not count resource control policies and reports it.</source>
        <translation>Die Richtlinie lässt jemanden zu; eine Ressourcenkontrollrichtlinie verhindert es. Der Analyzer von AWS zählt Ressourcenkontrollrichtlinien nicht mit und meldet es.</translation>
    </message>
    <message>
        <source>Anybody can get in, whatever account it is.</source>
        <translation>Jeder hat Zugang, aus welchem Konto auch immer.</translation>
    </message>
    <message>
        <source>Somebody outside the zone of trust gets in.</source>
        <translation>Jemand außerhalb der Vertrauenszone hat Zugang.</translation>
    </message>
    <message>
        <source>everybody but whom it names</source>
        <translation>alle außer den Genannten</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>canonical user %1…</source>
        <translation>die kanonische Benutzer-ID %1…</translation>
    </message>
    <message>
        <source>people of %1</source>
        <translation>Personen von %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>%1 of account %2</source>
        <translation>%1 des Kontos %2</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Who gets in</source>
        <translation>Wer Zugang hat</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>To do what</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>1 finding</source>
        <translation>1 Befund</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 Befunde</translation>
    </message>
    <message>
        <source>Nobody gets in from outside</source>
        <translation>Niemand hat Zugang von außen</translation>
    </message>
    <message>
        <source>No policy of a role, bucket, function or other resource in the zone of trust lets anybody in who is not of it.</source>
        <translation>Keine Richtlinie einer Rolle, eines Buckets, einer Funktion oder einer anderen Ressource in der Vertrauenszone lässt jemanden zu, der nicht zu ihr gehört.</translation>
    </message>
    <message>
        <source>Words that must all be there: a resource, an account, an action, a condition key. is:public, is:external and is:stopped choose by access.</source>
        <translation>Wörter, die alle vorkommen müssen: eine Ressource, ein Konto, eine Aktion, ein Bedingungsschlüssel. is:public, is:external und is:stopped wählen nach der Art des Zugriffs.</translation>
    </message>
    <message>
        <source>Zone of trust</source>
        <translation>Vertrauenszone</translation>
    </message>
    <message>
        <source>Zone of trust: who is in it is not outside</source>
        <translation>Vertrauenszone: Wer zu ihr gehört, ist nicht außen</translation>
    </message>
    <message>
        <source>Outside this account</source>
        <translation>Außerhalb dieses Kontos</translation>
    </message>
    <message>
        <source>Outside the organization</source>
        <translation>Außerhalb der Organisation</translation>
    </message>
    <message>
        <source>&amp;Public only</source>
        <translation>Nur öffen&amp;tliche</translation>
    </message>
    <message>
        <source>Looking for access from outside…</source>
        <translation>Zugang von außen wird gesucht…</translation>
    </message>
    <message>
        <source>the organization %1</source>
        <translation>der Organisation %1</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) with a policy, and who gets in that is not of %1.</source>
        <translation>
            <numerusform>%n Ressource mit einer Richtlinie, und wer Zugang hat, ohne zu %1 zu gehören.</numerusform>
            <numerusform>%n Ressourcen mit einer Richtlinie, und wer Zugang hat, ohne zu %1 zu gehören.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FlawTable</name>
    <message>
        <source>%1, advice</source>
        <translation>%1, Rat</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FormTab</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Meines behalten</translation>
    </message>
    <message>
        <source>Keep what I typed; saving replaces the other change</source>
        <translation>Behalten, was ich geschrieben habe; Speichern ersetzt die andere Änderung</translation>
    </message>
    <message>
        <source>&amp;Take the other</source>
        <translation>Anderes &amp;übernehmen</translation>
    </message>
    <message>
        <source>Take what stands there now; what I typed in this field is dropped</source>
        <translation>Nehmen, was jetzt dort steht; was ich in dieses Feld geschrieben habe, entfällt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Drop what is not saved</source>
        <translation>Ungespeichertes verwerfen</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere meanwhile. It says now: %2. You typed: %3.</source>
        <translation>%1 wurde inzwischen anderswo geändert. Dort steht jetzt: %2. Sie haben geschrieben: %3.</translation>
    </message>
    <message>
        <source>It does not exist any more. Undo brings it back.</source>
        <translation>Es ist nicht mehr vorhanden. Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>Com&amp;pare…</source>
        <translation>Vergl&amp;eichen…</translation>
    </message>
    <message>
        <source>Show both side by side, and choose</source>
        <translation>Beides nebeneinander zeigen und wählen</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch ungespeichert</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FunctionCodeTab</name>
    <message>
        <source>The API calls that the function makes with its role, in order; the first that is refused ends it. ${event.key} stands for what the event says.</source>
        <translation>Die API-Aufrufe, die die Funktion mit ihrer Rolle macht, der Reihe nach; der erste, der abgelehnt wird, beendet sie. ${event.key} steht für das, was im Ereignis steht.</translation>
    </message>
    <message>
        <source>Put in an exa&amp;mple</source>
        <translation>Beispiel einse&amp;tzen</translation>
    </message>
    <message>
        <source>Replace the code by an example</source>
        <translation>Den Code durch ein Beispiel ersetzen</translation>
    </message>
    <message>
        <source>The function&apos;s calls as JSON</source>
        <translation>Die Aufrufe der Funktion als JSON</translation>
    </message>
    <message>
        <source>ARN of the role that the function runs with</source>
        <translation>ARN der Rolle, mit der die Funktion läuft</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Wähl&amp;en…</translation>
    </message>
    <message>
        <source>Choose a role that trusts Lambda</source>
        <translation>Eine Rolle wählen, die Lambda vertraut</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Timeout in seconds</source>
        <translation>Zeitlimit in Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Runtime, handler</source>
        <translation>Laufzeit, Handler</translation>
    </message>
    <message>
        <source>A function has a role, a runtime and a handler.</source>
        <translation>Eine Funktion hat eine Rolle, eine Laufzeit und einen Handler.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Der Code</translation>
    </message>
    <message>
        <source>Change function %1</source>
        <translation>Funktion %1 ändern</translation>
    </message>
    <message>
        <source>The role is not there any more: the function cannot run.</source>
        <translation>Die Rolle gibt es nicht mehr: Die Funktion kann nicht laufen.</translation>
    </message>
    <message>
        <source>The role&apos;s trust does not let Lambda in: the function cannot run.</source>
        <translation>Die Vertrauensrichtlinie der Rolle lässt Lambda nicht herein: Die Funktion kann nicht laufen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FunctionDialog</name>
    <message>
        <source>A function&apos;s name has 1 to 64 characters.</source>
        <translation>Ein Funktionsname hat 1 bis 64 Zeichen.</translation>
    </message>
    <message>
        <source>Only the letters a to z in either case, digits, hyphens and underscores.</source>
        <translation>Nur Buchstaben a bis z, groß oder klein, Ziffern, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>Create function</source>
        <translation>Funktion anlegen</translation>
    </message>
    <message>
        <source>What the code would be written in. Here a function is a list of API calls, whatever it says.</source>
        <translation>Worin der Code geschrieben wäre. Hier ist eine Funktion eine Liste von API-Aufrufen, was auch immer da steht.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>R&amp;olle</translation>
    </message>
    <message>
        <source>R&amp;untime</source>
        <translation>La&amp;ufzeit</translation>
    </message>
    <message>
        <source>&amp;Handler</source>
        <translation>&amp;Handler</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>&amp;Create function</source>
        <translation>&amp;Funktion anlegen</translation>
    </message>
    <message>
        <source>ARN of the role that the function runs with</source>
        <translation>ARN der Rolle, mit der die Funktion läuft</translation>
    </message>
    <message>
        <source>arn:aws:iam::…:role/…</source>
        <translation>arn:aws:iam::…:role/…</translation>
    </message>
    <message>
        <source>Choos&amp;e…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose a role that trusts Lambda</source>
        <translation>Eine Rolle wählen, die Lambda vertraut</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>The function</source>
        <translation>Die Funktion</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FunctionPolicyTab</name>
    <message>
        <source>Whom the function lets in</source>
        <translation>Wen die Funktion zulässt</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Darf</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>Nur wenn</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen statement</source>
        <translation>Die gewählte Anweisung entfernen</translation>
    </message>
    <message>
        <source>The function&apos;s policy as JSON</source>
        <translation>Die Richtlinie der Funktion als JSON</translation>
    </message>
    <message>
        <source>Name of the new statement</source>
        <translation>Name der neuen Anweisung</translation>
    </message>
    <message>
        <source>letters, digits, - and _</source>
        <translation>Buchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <source>Who is let in: a service, an account, the ARN of a user or role, or *</source>
        <translation>Wer zugelassen wird: ein Dienst, ein Konto, der ARN eines Benutzers oder einer Rolle, oder *</translation>
    </message>
    <message>
        <source>What it may do</source>
        <translation>Was er darf</translation>
    </message>
    <message>
        <source>Only on behalf of the resource with this ARN</source>
        <translation>Nur im Auftrag der Ressource mit diesem ARN</translation>
    </message>
    <message>
        <source>arn:aws:s3:::data-bucket</source>
        <translation>arn:aws:s3:::data-bucket</translation>
    </message>
    <message>
        <source>Only on behalf of resources of this account</source>
        <translation>Nur im Auftrag von Ressourcen dieses Kontos</translation>
    </message>
    <message>
        <source>twelve digits</source>
        <translation>zwölf Ziffern</translation>
    </message>
    <message>
        <source>Add per&amp;mission</source>
        <translation>Berechtigung hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Add the statement to the function&apos;s policy</source>
        <translation>Die Anweisung zur Richtlinie der Funktion hinzufügen</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Zulassen</translation>
    </message>
    <message>
        <source>Only for</source>
        <translation>Nur für</translation>
    </message>
    <message>
        <source>Without the account, %1 invokes the function also on behalf of what other accounts own (the confused deputy); an ARN of S3 says nothing of the owner.</source>
        <translation>Ohne das Konto ruft %1 die Funktion auch im Auftrag dessen auf, was anderen Konten gehört (der „Confused Deputy“); ein S3-ARN sagt nichts über den Eigentümer.</translation>
    </message>
    <message>
        <source>Add permission %1 to function %2</source>
        <translation>Berechtigung %1 zur Funktion %2 hinzufügen</translation>
    </message>
    <message>
        <source>Remove permission %1 from function %2</source>
        <translation>Berechtigung %1 aus Funktion %2 entfernen</translation>
    </message>
    <message>
        <source>The function lets nobody in by a policy of its own. Within its account, policies of users and roles are enough.</source>
        <translation>Die Funktion lässt niemanden durch eine eigene Richtlinie ein. Innerhalb ihres Kontos genügen Richtlinien von Benutzern und Rollen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FunctionsModel</name>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FunctionsPage</name>
    <message>
        <source>Functions</source>
        <translation>Funktionen</translation>
    </message>
    <message>
        <source>1 function</source>
        <translation>1 Funktion</translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation>%1 Funktionen</translation>
    </message>
    <message>
        <source>No functions in this account</source>
        <translation>Keine Funktionen in diesem Konto</translation>
    </message>
    <message>
        <source>A function runs with a role of its own: Lambda assumes it and acts. Make one, and see what it may and what whoever invokes it may.</source>
        <translation>Eine Funktion läuft mit einer eigenen Rolle: Lambda übernimmt sie und handelt. Legen Sie eine an und sehen Sie, was sie darf, und was darf, wer sie aufruft.</translation>
    </message>
    <message>
        <source>&amp;Create function…</source>
        <translation>Funkti&amp;on anlegen…</translation>
    </message>
    <message>
        <source>Invoke</source>
        <translation>Aufrufen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>runs as %1 · %2 · changed %3</source>
        <translation>läuft als %1 · %2 · geändert %3</translation>
    </message>
    <message>
        <source>Delete function %1</source>
        <translation>Funktion %1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 functions</source>
        <translation>%1 Funktionen löschen</translation>
    </message>
    <message>
        <source>Its role stays. Buckets that tell it of their objects go on trying in vain.

Undo brings it all back.</source>
        <translation>Die Rolle der Funktion bleibt. Buckets, die ihr von ihren Objekten melden, versuchen es weiter vergeblich.

Rückgängig bringt alles zurück.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GrantCard</name>
    <message>
        <source>What to think about in this statement</source>
        <translation>Was bei dieser Anweisung zu bedenken ist</translation>
    </message>
    <message>
        <source>Who may assume the role, statement %1</source>
        <translation>Wer die Rolle übernehmen darf, Anweisung %1</translation>
    </message>
    <message>
        <source>Add who…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Add people, roles, accounts or services</source>
        <translation>Personen, Rollen, Konten oder Dienste hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected principals</source>
        <translation>Die ausgewählten Principals entfernen</translation>
    </message>
    <message>
        <source>Delete statement</source>
        <translation>Anweisung löschen</translation>
    </message>
    <message>
        <source>Delete statement %1</source>
        <translation>Anweisung %1 löschen</translation>
    </message>
    <message>
        <source>These may assume the role</source>
        <translation>Diese dürfen die Rolle übernehmen</translation>
    </message>
    <message>
        <source>only when</source>
        <translation>nur wenn</translation>
    </message>
    <message>
        <source>⚠ %1: %2</source>
        <translation>⚠ %1: %2</translation>
    </message>
    <message>
        <source>ℹ With an external ID the AWS console&apos;s Switch Role cannot be used; the CLI and SDKs can.</source>
        <translation>ℹ Mit einer externen ID lässt sich „Switch Role“ der AWS-Konsole nicht benutzen; CLI und SDKs können es.</translation>
    </message>
    <message>
        <source>Who is refused, statement %1</source>
        <translation>Wer abgelehnt wird, Anweisung %1</translation>
    </message>
    <message>
        <source>✖ Deny: these may not assume the role, whatever other statements say</source>
        <translation>✖ Deny: Diese dürfen die Rolle nicht übernehmen, was immer andere Anweisungen sagen</translation>
    </message>
    <message>
        <source>refused when all of this is so</source>
        <translation>abgelehnt, wenn all dies zutrifft</translation>
    </message>
    <message>
        <source>Show in the JSON</source>
        <translation>Im JSON zeigen</translation>
    </message>
    <message>
        <source>Show statement %1 in the JSON</source>
        <translation>Anweisung %1 im JSON zeigen</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>außerdem: %1</translation>
    </message>
    <message>
        <source>also: the action %1</source>
        <translation>außerdem: die Aktion %1</translation>
    </message>
    <message>
        <source>✖ Everyone (*) without a condition: anybody with an AWS account could become this role. Turn on a condition that says whom you mean.</source>
        <translation>✖ Alle (*) ohne Bedingung: Jeder mit einem AWS-Konto könnte zu dieser Rolle werden. Schalten Sie eine Bedingung ein, die sagt, wen Sie meinen.</translation>
    </message>
    <message>
        <source>⚠ Nobody can set a source identity unless sts:SetSourceIdentity is allowed: turn it on under More conditions.</source>
        <translation>⚠ Niemand kann eine Quellidentität setzen, solange sts:SetSourceIdentity nicht erlaubt ist: Schalten Sie es unter „Mehr Bedingungen“ ein.</translation>
    </message>
    <message>
        <source>⚠ Nobody can give the session tags unless sts:TagSession is allowed: turn it on under More conditions.</source>
        <translation>⚠ Niemand kann die Sitzungs-Tags mitgeben, solange sts:TagSession nicht erlaubt ist: Schalten Sie es unter „Mehr Bedingungen“ ein.</translation>
    </message>
    <message>
        <source>⚠ Whoever this provider signs a token for may become the role: say by the token&apos;s subject whom you mean.</source>
        <translation>⚠ Für wen immer dieser Anbieter ein Token signiert, der kann zu der Rolle werden: Sagen Sie mit dem Subjekt des Tokens, wen Sie meinen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GroupsModel</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GroupsPage</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 Gruppe</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 Gruppen</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Noch keine Gruppen</translation>
    </message>
    <message>
        <source>A group gives its policies to all its members. It is no principal: a trust policy cannot name it.</source>
        <translation>Eine Gruppe gibt ihre Richtlinien allen ihren Mitgliedern. Sie ist kein Principal: Eine Vertrauensrichtlinie kann sie nicht nennen.</translation>
    </message>
    <message>
        <source>&amp;Create group…</source>
        <translation>G&amp;ruppe anlegen…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Id %1 · created %2</source>
        <translation>ID %1 · angelegt %2</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GuardFields</name>
    <message>
        <source>The role&apos;s name, once more</source>
        <translation>Der Name der Rolle, noch einmal</translation>
    </message>
    <message>
        <source>The reason for using this role</source>
        <translation>Der Grund, diese Rolle zu benutzen</translation>
    </message>
    <message>
        <source>Role&apos;s name, t&amp;yped again</source>
        <translation>Ro&amp;llenname, nochmals</translation>
    </message>
    <message>
        <source>Reason (&amp;why)</source>
        <translation>Grund (war&amp;um)</translation>
    </message>
    <message>
        <source>The reason becomes the session tag `reason`; the role&apos;s trust must allow sts:TagSession.</source>
        <translation>Der Grund wird zum Sitzungs-Tag `reason`; die Vertrauensrichtlinie der Rolle muss sts:TagSession erlauben.</translation>
    </message>
    <message>
        <source>The reason becomes part of the session&apos;s name, and so of every record in the trail.</source>
        <translation>Der Grund wird Teil des Sitzungsnamens und damit jedes Eintrags im Aktivitätsprotokoll.</translation>
    </message>
    <message>
        <source>Type the role&apos;s name to confirm that you mean it.</source>
        <translation>Geben Sie den Namen der Rolle ein, um zu bestätigen, dass Sie sie meinen.</translation>
    </message>
    <message>
        <source>Say why: it is written down with everything the session does.</source>
        <translation>Sagen Sie, warum: Es wird zu allem vermerkt, was die Sitzung tut.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GuardedDialog</name>
    <message>
        <source>Add a resource by its ARN</source>
        <translation>Eine Ressource mit ihrem ARN hinzufügen</translation>
    </message>
    <message>
        <source>A queue, a topic, a key, a secret: whatever has a policy of its own in AWS. The policy begins with all that its own account may do with it.</source>
        <translation>Eine Warteschlange, ein Thema, ein Schlüssel, ein Geheimnis: was immer bei AWS eine eigene Richtlinie hat. Die Richtlinie beginnt mit allem, was das eigene Konto der Ressource mit ihr tun darf.</translation>
    </message>
    <message>
        <source>A&amp;RN</source>
        <translation>A&amp;RN</translation>
    </message>
    <message>
        <source>&amp;Add resource</source>
        <translation>Ressource &amp;hinzufügen</translation>
    </message>
    <message>
        <source>ARN of the resource</source>
        <translation>ARN der Ressource</translation>
    </message>
    <message>
        <source>By &amp;parts…</source>
        <translation>Aus &amp;Teilen…</translation>
    </message>
    <message>
        <source>Make the ARN from its parts</source>
        <translation>Den ARN aus seinen Teilen zusammensetzen</translation>
    </message>
    <message>
        <source>It belongs to account %1; on show is %2.</source>
        <translation>Sie gehört zum Konto %1; gezeigt wird %2.</translation>
    </message>
    <message>
        <source>This resource is there already.</source>
        <translation>Diese Ressource gibt es schon.</translation>
    </message>
    <message>
        <source>The resource</source>
        <translation>Die Ressource</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GuardedModel</name>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GuardedPage</name>
    <message>
        <source>Who may do what with this resource, told at the resource. Somebody of another account needs both: a statement here and a policy of their own.</source>
        <translation>Wer mit dieser Ressource was darf, bei der Ressource gesagt. Wer aus einem anderen Konto kommt, braucht beides: eine Anweisung hier und eine eigene Richtlinie.</translation>
    </message>
    <message>
        <source>Policy of the resource as JSON</source>
        <translation>Richtlinie der Ressource als JSON</translation>
    </message>
    <message>
        <source>Change the policy of %1</source>
        <translation>Die Richtlinie von %1 ändern</translation>
    </message>
    <message>
        <source>Other resources</source>
        <translation>Weitere Ressourcen</translation>
    </message>
    <message>
        <source>1 resource</source>
        <translation>1 Ressource</translation>
    </message>
    <message>
        <source>%1 resources</source>
        <translation>%1 Ressourcen</translation>
    </message>
    <message>
        <source>No other resources in this account</source>
        <translation>Keine weiteren Ressourcen in diesem Konto</translation>
    </message>
    <message>
        <source>A queue, a topic, a key, a secret: add one by its ARN, give it a policy, and ask Why? who may use it.</source>
        <translation>Eine Warteschlange, ein Thema, ein Schlüssel, ein Geheimnis: Fügen Sie etwas davon mit seinem ARN hinzu, geben Sie ihm eine Richtlinie und fragen Sie mit Warum?, wer es benutzen darf.</translation>
    </message>
    <message>
        <source>As&amp;k Why?</source>
        <translation>Mit War&amp;um? fragen</translation>
    </message>
    <message>
        <source>Ask what the acting identity may do with this resource</source>
        <translation>Fragen, was die handelnde Identität mit dieser Ressource tun darf</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>%1 · %2 · policy changed %3</source>
        <translation>%1 · %2 · Richtlinie geändert %3</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n resources</source>
        <translation>
            <numerusform>%n Ressource entfernen</numerusform>
            <numerusform>%n Ressourcen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Without its policy only its own account&apos;s principals may use it, where their own policies say so.

Undo brings it all back.</source>
        <translation>Ohne die Richtlinie dürfen nur Principals des eigenen Kontos die Ressource benutzen, wo deren eigene Richtlinien es sagen.

Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Add a resour&amp;ce…</source>
        <translation>&amp;Ressource hinzufügen…</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GuardrailSummaryModel</name>
    <message>
        <source>List</source>
        <translation>Auflisten</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Permissions management</source>
        <translation>Berechtigungsverwaltung</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>Taggen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Depends</source>
        <translation>Bedingt</translation>
    </message>
    <message>
        <source>Impossible</source>
        <translation>Unmöglich</translation>
    </message>
    <message>
        <source>Guardrails take nothing away here.</source>
        <translation>Leitplanken nehmen hier nichts weg.</translation>
    </message>
    <message>
        <source>Limited: %1</source>
        <translation>Eingeschränkt: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GuardrailsTab</name>
    <message>
        <source>&amp;Is it possible here?</source>
        <translation>&amp;Ist es hier möglich?</translation>
    </message>
    <message>
        <source>Action to ask about</source>
        <translation>Aktion, nach der gefragt wird</translation>
    </message>
    <message>
        <source>Resource to ask about</source>
        <translation>Ressource, nach der gefragt wird</translation>
    </message>
    <message>
        <source>on *, or an ARN</source>
        <translation>auf *, oder ein ARN</translation>
    </message>
    <message>
        <source>As&amp;k</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message>
        <source>Ask the policy engine</source>
        <translation>Die Richtlinien-Engine fragen</translation>
    </message>
    <message>
        <source>&amp;Simulator</source>
        <translation>&amp;Simulator</translation>
    </message>
    <message>
        <source>Open the question in the simulator</source>
        <translation>Die Frage im Simulator öffnen</translation>
    </message>
    <message>
        <source>Levels from the root down, and what each says</source>
        <translation>Ebenen vom Root abwärts, und was jede sagt</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>What is left of each service</source>
        <translation>Was von jedem Dienst bleibt</translation>
    </message>
    <message>
        <source>Service, access or limited action</source>
        <translation>Dienst, Zugriff oder eingeschränkte Aktion</translation>
    </message>
    <message>
        <source>Only what is limite&amp;d</source>
        <translation>Nur Eingesch&amp;ränktes</translation>
    </message>
    <message>
        <source>What is left of each service, by access level</source>
        <translation>Was von jedem Dienst bleibt, nach Zugriffsebene</translation>
    </message>
    <message>
        <source>Enter asks about the first limited action.</source>
        <translation>Die Eingabetaste fragt nach der ersten eingeschränkten Aktion.</translation>
    </message>
    <message>
        <source>The management account: no SCP limits its principals and no RCP guards its resources.</source>
        <translation>Das Verwaltungskonto: Keine SCP begrenzt seine Principals, und keine RCP schützt seine Ressourcen.</translation>
    </message>
    <message>
        <source>Neither policy type is switched on: nothing is limited.</source>
        <translation>Keiner der Richtlinientypen ist eingeschaltet: Nichts ist eingeschränkt.</translation>
    </message>
    <message>
        <source>What holds for the accounts directly below.</source>
        <translation>Was für die Konten direkt darunter gilt.</translation>
    </message>
    <message>
        <source>The simulator asks about accounts.</source>
        <translation>Der Simulator fragt nach Konten.</translation>
    </message>
    <message>
        <source>– does not apply</source>
        <translation>– gilt nicht</translation>
    </message>
    <message>
        <source>Say which action: ec2:RunInstances, for example.</source>
        <translation>Sagen Sie, welche Aktion: zum Beispiel ec2:RunInstances.</translation>
    </message>
    <message>
        <source>One action without wildcards, please: %1</source>
        <translation>Bitte eine Aktion ohne Platzhalter: %1</translation>
    </message>
    <message>
        <source>Guardrails leave %1 possible down to here.</source>
        <translation>Die Leitplanken lassen %1 bis hierher möglich.</translation>
    </message>
    <message>
        <source>Whether %1 is possible depends on the resource or on conditions.</source>
        <translation>Ob %1 möglich ist, hängt von der Ressource oder von Bedingungen ab.</translation>
    </message>
    <message>
        <source>%1 is not possible for accounts below.</source>
        <translation>%1 ist für Konten darunter nicht möglich.</translation>
    </message>
    <message>
        <source> Other resources or conditions may be answered otherwise.</source>
        <translation> Für andere Ressourcen oder Bedingungen kann die Antwort anders lauten.</translation>
    </message>
    <message>
        <source>Asked as the account&apos;s root user, whom guardrails alone limit: %1.</source>
        <translation>Gefragt als Root-Benutzer des Kontos, den nur Leitplanken begrenzen: %1.</translation>
    </message>
    <message>
        <source>Summing up…</source>
        <translation>Zusammenfassen…</translation>
    </message>
    <message>
        <source>Guardrails take nothing away: what is possible is for identity-based and resource-based policies to say.</source>
        <translation>Die Leitplanken nehmen nichts weg: Was möglich ist, sagen identitäts- und ressourcenbasierte Richtlinien.</translation>
    </message>
    <message numerus="yes">
        <source>Limited: %n action(s). What is left, identity-based and resource-based policies must still allow.</source>
        <translation>
            <numerusform>Eingeschränkt: %n Aktion. Was bleibt, müssen identitäts- und ressourcenbasierte Richtlinien noch erlauben.</numerusform>
            <numerusform>Eingeschränkt: %n Aktionen. Was bleibt, müssen identitäts- und ressourcenbasierte Richtlinien noch erlauben.</numerusform>
        </translation>
    </message>
    <message>
        <source>No guardrails are above it.</source>
        <translation>Keine Leitplanken liegen darüber.</translation>
    </message>
    <message>
        <source>No service is limited.</source>
        <translation>Kein Dienst ist eingeschränkt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::HandedOut</name>
    <message>
        <source>a credential_process</source>
        <translation>einen credential_process</translation>
    </message>
    <message>
        <source>a shell</source>
        <translation>eine Shell</translation>
    </message>
    <message>
        <source>a profile in a file</source>
        <translation>ein Profil in einer Datei</translation>
    </message>
    <message>
        <source>a container</source>
        <translation>einen Container</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>die Zwischenablage</translation>
    </message>
    <message>
        <source>%1 (at %2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times, last at %2)</source>
        <translation>
            <numerusform>%1 (%n-mal, zuletzt %2)</numerusform>
            <numerusform>%1 (%n-mal, zuletzt %2)</numerusform>
        </translation>
    </message>
    <message>
        <source>Its credentials went to %1.</source>
        <translation>Die Anmeldedaten gingen an %1.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::HelpView</name>
    <message>
        <source>Help on this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::HoldersModel</name>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>permissions boundary</source>
        <translation>Berechtigungsgrenze</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>angefügt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::HoldersTab</name>
    <message>
        <source>Who uses this policy</source>
        <translation>Wer diese Richtlinie benutzt</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>Lös&amp;en</translation>
    </message>
    <message>
        <source>Detach the policy from the selected</source>
        <translation>Die Richtlinie von den Ausgewählten lösen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the selected</source>
        <translation>Die Ausgewählten öffnen</translation>
    </message>
    <message>
        <source>Nobody uses it. Attach it on the Permissions tab of a user, group or role.</source>
        <translation>Niemand benutzt sie. Fügen Sie sie im Register Berechtigungen eines Benutzers, einer Gruppe oder einer Rolle an.</translation>
    </message>
    <message>
        <source>Remove the boundary of %1</source>
        <translation>Die Grenze von %1 entfernen</translation>
    </message>
    <message>
        <source>Detach %2 from %1</source>
        <translation>%2 von %1 lösen</translation>
    </message>
    <message>
        <source>Looking for who uses it…</source>
        <translation>Es wird gesucht, wer sie benutzt…</translation>
    </message>
    <message>
        <source>Nobody uses it.</source>
        <translation>Niemand benutzt sie.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::HonestyBadges</name>
    <message>
        <source>it does</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>it does not</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>trust %1 enforce %2 expiry %3 signature %4 token %5</source>
        <translation>Vertrauen %1 Durchsetzung %2 Ablauf %3 Signatur %4 Token %5</translation>
    </message>
    <message>
        <source>Refuses a role to whom it does not trust: %1</source>
        <translation>Verweigert eine Rolle, wem sie nicht vertraut: %1</translation>
    </message>
    <message>
        <source>Refuses what a policy denies: %1</source>
        <translation>Verweigert, was eine Richtlinie verbietet: %1</translation>
    </message>
    <message>
        <source>Refuses a session that is over: %1</source>
        <translation>Verweigert eine abgelaufene Sitzung: %1</translation>
    </message>
    <message>
        <source>Refuses a wrong signature: %1</source>
        <translation>Verweigert eine falsche Signatur: %1</translation>
    </message>
    <message>
        <source>Refuses temporary keys without their token: %1</source>
        <translation>Verweigert temporäre Schlüssel ohne ihr Token: %1</translation>
    </message>
    <message>
        <source>⚠ Could not be taken away again: %1</source>
        <translation>⚠ Konnte nicht wieder entfernt werden: %1</translation>
    </message>
    <message>
        <source>Walkthroughs run on practice worlds alone; nothing that is done here is credited.</source>
        <translation>Anleitungen laufen nur auf Übungswelten; was hier getan wird, wird nicht angerechnet.</translation>
    </message>
    <message>
        <source>⚠ What this endpoint answers says little about AWS.</source>
        <translation>⚠ Was dieser Endpunkt antwortet, sagt wenig über AWS.</translation>
    </message>
    <message>
        <source>What the endpoint checks: %1</source>
        <translation>Was der Endpunkt prüft: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::IdentityBar</name>
    <message>
        <source>root of %1</source>
        <translation>Root von %1</translation>
    </message>
    <message>
        <source>Who acts now</source>
        <translation>Wer jetzt handelt</translation>
    </message>
    <message>
        <source>Sign in as</source>
        <translation>Anmelden als</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Switch role</source>
        <translation>Rolle wechseln</translation>
    </message>
    <message>
        <source>practice engine</source>
        <translation>Übungs-Engine</translation>
    </message>
    <message>
        <source>Calls are answered by the local engine and stay on this machine.</source>
        <translation>Aufrufe beantwortet die lokale Engine; sie bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>this principal is gone</source>
        <translation>Principal nicht mehr da</translation>
    </message>
    <message>
        <source>%1, expired: its calls are refused</source>
        <translation>%1, abgelaufen: Aufrufe werden abgelehnt</translation>
    </message>
    <message>
        <source>%1, expires at %2</source>
        <translation>%1, Ablauf %2</translation>
    </message>
    <message>
        <source>Practice identity provider</source>
        <translation>Übungs-Identitätsanbieter</translation>
    </message>
    <message>
        <source>Practice person…</source>
        <translation>Übungsperson…</translation>
    </message>
    <message>
        <source>Ways back: with the session left alive, or ended</source>
        <translation>Wege zurück: Die Sitzung bleibt aktiv oder wird beendet</translation>
    </message>
    <message>
        <source>Read-only: go on</source>
        <translation>Nur lesen: weitermachen</translation>
    </message>
    <message>
        <source>Read-only · go on as %1</source>
        <translation>Nur lesen · weiter als %1</translation>
    </message>
    <message>
        <source>%1 has expired. You look on as %2: nothing can be changed until it is renewed. Press to act as %2 instead.</source>
        <translation>%1 ist abgelaufen. Sie sehen als %2 zu: Bis zur Erneuerung lässt sich nichts ändern. Drücken Sie hier, um stattdessen als %2 zu handeln.</translation>
    </message>
    <message>
        <source>%1
Signed in through %2: nobody before it in this bar stands behind it. Back leads to who acted before.</source>
        <translation>%1
Angemeldet über %2: Niemand davor in dieser Leiste steht dahinter. „Zurück“ führt zu dem, der vorher handelte.</translation>
    </message>
    <message>
        <source>Sign in as another user (the base identity, Ctrl+Shift+I)</source>
        <translation>Als anderer Benutzer anmelden (die Basisidentität, Strg+Umschalt+I)</translation>
    </message>
    <message>
        <source>Back to the identity before</source>
        <translation>Zurück zur vorigen Identität</translation>
    </message>
    <message>
        <source>%1, with MFA</source>
        <translation>%1, mit MFA</translation>
    </message>
    <message>
        <source>Prove MFA</source>
        <translation>MFA nachweisen</translation>
    </message>
    <message>
        <source>Sessions and what cannot be a draft are asked of this endpoint; edits are drafts here until the plan is applied.</source>
        <translation>Sitzungen und was kein Entwurf sein kann, werden bei diesem Endpunkt erfragt; Änderungen sind hier Entwürfe, bis der Plan angewendet wird.</translation>
    </message>
    <message>
        <source>The connection&apos;s keys</source>
        <translation>Die Schlüssel der Verbindung</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ImportDialog</name>
    <message>
        <source>Import an account</source>
        <translation>Ein Konto importieren</translation>
    </message>
    <message>
        <source>What the files would bring is shown here before anything is changed.</source>
        <translation>Was die Dateien bringen würden, wird hier gezeigt, bevor sich etwas ändert.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Choose or drop the JSON that this command of the AWS CLI prints; several files are taken as pages of one account:
aws iam get-account-authorization-details &gt; account.json</source>
        <translation>Wählen Sie das JSON, das dieser Befehl der AWS CLI ausgibt, oder legen Sie es hier ab; mehrere Dateien gelten als Seiten eines Kontos:
aws iam get-account-authorization-details &gt; account.json</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Importdateien</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen…</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Weglassen</translation>
    </message>
    <message>
        <source>JSON (*.json);;All files (*)</source>
        <translation>JSON (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>the account that the files are of</source>
        <translation>das Konto, aus dem die Dateien sind</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>another account…</source>
        <translation>anderes Konto…</translation>
    </message>
    <message>
        <source>Account id</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>twelve digits</source>
        <translation>zwölf Ziffern</translation>
    </message>
    <message>
        <source>&amp;Take what belongs to</source>
        <translation>Übernehmen &amp;für</translation>
    </message>
    <message>
        <source>How much has been read</source>
        <translation>Wie viel gelesen ist</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Call the new account</source>
        <translation>Name des neuen Kontos</translation>
    </message>
    <message>
        <source>An account id has twelve digits.</source>
        <translation>Eine Konto-ID hat zwölf Ziffern.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed; choose files or the account again to go on.</source>
        <translation>Gestoppt. Nichts wurde geändert; wählen Sie Dateien oder Konto erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>%1. Nothing was changed; below is what the import would do now.</source>
        <translation>%1. Nichts wurde geändert; unten steht, was der Import jetzt täte.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>Nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>No files yet: choose some, or drop them here.</source>
        <translation>Noch keine Dateien: Wählen Sie welche oder legen Sie sie hier ab.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ImportPreview</name>
    <message>
        <source>What the import would do</source>
        <translation>Was der Import täte</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Replaced or removed</source>
        <translation>Ersetzt oder entfernt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>the account %1 (%2)</source>
        <translation>das Konto %1 (%2)</translation>
    </message>
    <message>
        <source>the new account %1</source>
        <translation>das neue Konto %1</translation>
    </message>
    <message>
        <source>Nothing of this can be imported.</source>
        <translation>Nichts davon kann importiert werden.</translation>
    </message>
    <message>
        <source>Users: %1 · Groups: %2 · Roles: %3 · Policies: %4
Into %5. Replaced or removed there: %6 · Refused: %7</source>
        <translation>Benutzer: %1 · Gruppen: %2 · Rollen: %3 · Richtlinien: %4
In %5. Dort ersetzt oder entfernt: %6 · Abgelehnt: %7</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What the files do not tell</source>
        <translation>Was die Dateien nicht sagen</translation>
    </message>
    <message>
        <source>Nothing is refused.</source>
        <translation>Nichts wird abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing that is there now is replaced or removed.</source>
        <translation>Nichts Vorhandenes wird ersetzt oder entfernt.</translation>
    </message>
    <message>
        <source>The files tell all that there is to know.</source>
        <translation>Die Dateien sagen alles, was man wissen muss.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ImportReader</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>it is larger than 512 MB</source>
        <translation>die Datei ist größer als 512 MB</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::InstanceProfileDialog</name>
    <message>
        <source>Create instance profile</source>
        <translation>Instanzprofil anlegen</translation>
    </message>
    <message>
        <source>It hands one role to EC2 instances; the role is put in afterwards.</source>
        <translation>Es gibt EC2-Instanzen eine Rolle; die Rolle wird danach hinzugefügt.</translation>
    </message>
    <message>
        <source>The role %1 is put in. Whoever does that needs iam:PassRole on it.</source>
        <translation>Die Rolle %1 wird hinzugefügt. Wer das tut, braucht iam:PassRole auf sie.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>&amp;Create instance profile</source>
        <translation>&amp;Instanzprofil anlegen</translation>
    </message>
    <message>
        <source>The instance profile</source>
        <translation>Das Instanzprofil</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Pfad: %1</translation>
    </message>
    <message>
        <source>Create instance profile %1</source>
        <translation>Instanzprofil %1 anlegen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::InstanceProfilesModel</name>
    <message>
        <source>Instance profile</source>
        <translation>Instanzprofil</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::InstanceProfilesPage</name>
    <message>
        <source>Delete instance profile %1</source>
        <translation>Instanzprofil %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n instance profiles</source>
        <translation>
            <numerusform>%n Instanzprofil löschen</numerusform>
            <numerusform>%n Instanzprofile löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no role in it.

Undo brings it all back.</source>
        <translation>Es ist keine Rolle darin.

Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Instances get no credentials of %1 by it any more. The role stays.

Undo brings it all back.</source>
        <translation>Instanzen bekommen dadurch keine Anmeldedaten von %1 mehr. Die Rolle bleibt.

Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Instance profiles</source>
        <translation>Instanzprofile</translation>
    </message>
    <message>
        <source>1 instance profile</source>
        <translation>1 Instanzprofil</translation>
    </message>
    <message>
        <source>%1 instance profiles</source>
        <translation>%1 Instanzprofile</translation>
    </message>
    <message>
        <source>No instance profiles yet</source>
        <translation>Noch keine Instanzprofile</translation>
    </message>
    <message>
        <source>An instance profile hands one role to EC2 instances: programs on them act with it and need no access keys.</source>
        <translation>Ein Instanzprofil gibt EC2-Instanzen eine Rolle: Programme darauf handeln mit ihr und brauchen keine Zugriffsschlüssel.</translation>
    </message>
    <message>
        <source>&amp;Create instance profile…</source>
        <translation>&amp;Instanzprofil anlegen…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Path %1 · id %2 · created %3</source>
        <translation>Pfad %1 · ID %2 · angelegt %3</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::InvokeTab</name>
    <message>
        <source>The event that the function is given, as JSON</source>
        <translation>Das Ereignis, das die Funktion bekommt, als JSON</translation>
    </message>
    <message>
        <source>How the function is invoked</source>
        <translation>Wie die Funktion aufgerufen wird</translation>
    </message>
    <message>
        <source>and wait for its answer</source>
        <translation>und auf ihre Antwort warten</translation>
    </message>
    <message>
        <source>without waiting (Event)</source>
        <translation>ohne zu warten (Event)</translation>
    </message>
    <message>
        <source>only to see whether one may (DryRun)</source>
        <translation>nur um zu sehen, ob man darf (DryRun)</translation>
    </message>
    <message>
        <source>&amp;Invoke</source>
        <translation>Auf&amp;rufen</translation>
    </message>
    <message>
        <source>Invoke the function as the acting identity</source>
        <translation>Die Funktion als handelnde Identität aufrufen</translation>
    </message>
    <message>
        <source>Invoke (Ctrl+Return)</source>
        <translation>Aufrufen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Wh&amp;y?</source>
        <translation>Waru&amp;m?</translation>
    </message>
    <message>
        <source>Why was the chosen call answered so?</source>
        <translation>Warum wurde der gewählte Aufruf so beantwortet?</translation>
    </message>
    <message>
        <source>The calls that the function made</source>
        <translation>Die Aufrufe, die die Funktion machte</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <source>The answer to the chosen call</source>
        <translation>Die Antwort auf den gewählten Aufruf</translation>
    </message>
    <message>
        <source>The function failed: %1</source>
        <translation>Die Funktion ist gescheitert: %1</translation>
    </message>
    <message>
        <source>%1 may invoke the function. It did not run.</source>
        <translation>%1 darf die Funktion aufrufen. Sie lief nicht.</translation>
    </message>
    <message>
        <source>The function ran. Calls made: %1.</source>
        <translation>Die Funktion lief. Aufrufe: %1.</translation>
    </message>
    <message>
        <source>✔ answered</source>
        <translation>✔ beantwortet</translation>
    </message>
    <message>
        <source>%1 invokes it; what it then does, it does with its own role.</source>
        <translation>%1 ruft sie auf; was sie dann tut, tut sie mit ihrer eigenen Rolle.</translation>
    </message>
    <message>
        <source>The function made no calls.</source>
        <translation>Die Funktion hat keine Aufrufe gemacht.</translation>
    </message>
    <message>
        <source>The calls that the function makes are listed here once it is invoked.</source>
        <translation>Hier stehen die Aufrufe, die die Funktion macht, sobald sie aufgerufen wird.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Journal</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>done, not by calls</source>
        <translation>erledigt, nicht durch Aufrufe</translation>
    </message>
    <message numerus="yes">
        <source>done, %n command(s)</source>
        <translation>
            <numerusform>erledigt, %n Befehl</numerusform>
            <numerusform>erledigt, %n Befehle</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes made in Rolewright. Secrets are masked: put them in before you run it.</source>
        <translation>In Rolewright gemachte Änderungen. Geheimnisse sind verdeckt: Setzen Sie sie ein, bevor Sie es ausführen.</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>was undone:</source>
        <translation>zurückgenommen:</translation>
    </message>
    <message>
        <source>not made by calls; import it again</source>
        <translation>nicht durch Aufrufe gemacht; importieren Sie es erneut</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::JsonChange</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::JsonTab</name>
    <message>
        <source>As the API answers</source>
        <translation>Wie die API antwortet</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::KeptDraft</name>
    <message>
        <source>%1 is not saved</source>
        <translation>%1 ist nicht gespeichert</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>&amp;Für später aufheben</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Go on with your draft?</source>
        <translation>Mit Ihrem Entwurf weitermachen?</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Kept for later, it is offered when this is opened again. Cancel goes on writing.</source>
        <translation>Für später aufgehoben, wird es beim nächsten Öffnen angeboten. Abbrechen schreibt weiter.</translation>
    </message>
    <message>
        <source>&amp;Begin anew</source>
        <translation>Neu &amp;beginnen</translation>
    </message>
    <message>
        <source>%1 was begun and not finished.

• Go on: what was written is put back.
• Begin anew: the draft is discarded.
• Keep for later: this is closed, and the draft is kept.</source>
        <translation>%1 wurde begonnen und nicht beendet.

• Weiter: Das Geschriebene wird wieder eingesetzt.
• Neu beginnen: Der Entwurf wird verworfen.
• Für später aufheben: Das hier wird geschlossen, und der Entwurf bleibt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::KeySecretPanel</name>
    <message>
        <source>This is the only time the secret access key is shown. Copy it now, or make another key later.</source>
        <translation>Nur dieses eine Mal wird der geheime Zugriffsschlüssel gezeigt. Kopieren Sie ihn jetzt, oder legen Sie später einen anderen Schlüssel an.</translation>
    </message>
    <message>
        <source>Access key id</source>
        <translation>Zugriffsschlüssel-ID</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>Copy what `aws configure` asks for</source>
        <translation>Kopieren, wonach `aws configure` fragt</translation>
    </message>
    <message>
        <source>I have kept &amp;it</source>
        <translation>&amp;Ich habe es verwahrt</translation>
    </message>
    <message>
        <source>I have kept the secret</source>
        <translation>Ich habe das Geheimnis verwahrt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::KeysEditor</name>
    <message>
        <source>Keys of the request</source>
        <translation>Schlüssel der Anfrage</translation>
    </message>
    <message>
        <source>One more key of the request</source>
        <translation>Noch ein Schlüssel der Anfrage</translation>
    </message>
    <message>
        <source>aws:SourceIp</source>
        <translation>aws:SourceIp</translation>
    </message>
    <message>
        <source>&amp;Keys of the request</source>
        <translation>&amp;Schlüssel der Anfrage</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the key to the request</source>
        <translation>Den Schlüssel zur Anfrage hinzufügen</translation>
    </message>
    <message>
        <source>Usual…</source>
        <translation>Übliche…</translation>
    </message>
    <message>
        <source>Keys that are asked about often</source>
        <translation>Schlüssel, nach denen oft gefragt wird</translation>
    </message>
    <message>
        <source>MFA, addresses, tags, and what the policies asked for</source>
        <translation>MFA, Adressen, Tags, und wonach die Richtlinien gefragt haben</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take back what you set for the selected keys</source>
        <translation>Zurücknehmen, was Sie für die ausgewählten Schlüssel gesetzt haben</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Abgefragt: %1</translation>
    </message>
    <message>
        <source>The keys come with a question; others can be added.</source>
        <translation>Die Schlüssel ergeben sich aus der Frage; weitere lassen sich hinzufügen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::KeysModel</name>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>⚠ set by you</source>
        <translation>⚠ von Ihnen</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>von Ihnen</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::LessonDoor</name>
    <message>
        <source>There is no walkthrough %1.</source>
        <translation>Es gibt keine Anleitung %1.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::LessonEnd</name>
    <message>
        <source>Next walkthrough</source>
        <translation>Nächste Anleitung</translation>
    </message>
    <message>
        <source>Again…</source>
        <translation>Noch einmal…</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::LessonRecord</name>
    <message>
        <source>%1 cannot be written: %2. Choose another place.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::LifeRing</name>
    <message>
        <source>Lifetime that is left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>expired at %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message>
        <source>expires at %1</source>
        <translation>Ablauf %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::LimitsStep</name>
    <message>
        <source>Longest session in hours, 1 to 12</source>
        <translation>Längste Sitzung in Stunden, 1 bis 12</translation>
    </message>
    <message>
        <source>&amp;Longest session</source>
        <translation>&amp;Längste Sitzung</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>900 seconds (15 minutes) is the least a caller may ask for, this the most. Without asking it gets one hour. A session obtained through another role (chaining) never lasts longer than one hour.</source>
        <translation>900 Sekunden (15 Minuten) sind das Mindeste, was ein Aufrufer verlangen darf, dies ist das Höchste. Verlangt er nichts, bekommt er eine Stunde. Eine Sitzung, die über eine andere Rolle erlangt wurde (Verkettung), dauert nie länger als eine Stunde.</translation>
    </message>
    <message>
        <source>Tags: to find the role by, and for policies that speak of them (aws:ResourceTag, and of its sessions aws:PrincipalTag)</source>
        <translation>Tags: um die Rolle zu finden, und für Richtlinien, die von ihnen sprechen (aws:ResourceTag, bei ihren Sitzungen aws:PrincipalTag)</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::LimitsTab</name>
    <message>
        <source>Kn&amp;own</source>
        <translation>Bekann&amp;t</translation>
    </message>
    <message>
        <source>The maximum session is known</source>
        <translation>Die maximale Sitzungsdauer ist bekannt</translation>
    </message>
    <message>
        <source>An import does not say it: AWS&apos;s account details leave it out.</source>
        <translation>Ein Import sagt sie nicht: Die Kontodaten von AWS lassen sie aus.</translation>
    </message>
    <message>
        <source>Maximum session, hours</source>
        <translation>Maximale Sitzung, Stunden</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Maximum session, minutes</source>
        <translation>Maximale Sitzung, Minuten</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>1 to 12 hours. A caller asks for 15 minutes at least; when roles are chained, never more than 1 hour.</source>
        <translation>1 bis 12 Stunden. Ein Aufrufer fordert mindestens 15 Minuten an; bei verketteten Rollen nie mehr als 1 Stunde.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Maximum session</source>
        <translation>Maximale Sit&amp;zung</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>The maximum session is 1 to 12 hours.</source>
        <translation>Die maximale Sitzung beträgt 1 bis 12 Stunden.</translation>
    </message>
    <message>
        <source>A maximum session that is known cannot be made unknown.</source>
        <translation>Eine bekannte maximale Sitzung lässt sich nicht unbekannt machen.</translation>
    </message>
    <message>
        <source>Description: %1</source>
        <translation>Beschreibung: %1</translation>
    </message>
    <message>
        <source>Maximum session (seconds)</source>
        <translation>Maximale Sitzung (Sekunden)</translation>
    </message>
    <message>
        <source>Change limits of %1</source>
        <translation>Limits von %1 ändern</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ListPanel</name>
    <message>
        <source>Copy &amp;ARN</source>
        <translation>&amp;ARN kopieren</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::LockDialog</name>
    <message>
        <source>Rolewright is locked</source>
        <translation>Rolewright ist gesperrt</translation>
    </message>
    <message>
        <source>Passphrase of the workspace</source>
        <translation>Passphrase des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>&amp;Quit Rolewright</source>
        <translation>Rolewright &amp;beenden</translation>
    </message>
    <message>
        <source>Quit Rolewright</source>
        <translation>Rolewright beenden</translation>
    </message>
    <message>
        <source>The lock keeps people from looking at this window and using it. It does not hold against programs that run under your account.</source>
        <translation>Die Sperre hält Menschen davon ab, dieses Fenster anzusehen und zu benutzen. Gegen Programme, die unter Ihrem Benutzerkonto laufen, hilft sie nicht.</translation>
    </message>
    <message>
        <source>Rolewright is locked. Type the passphrase of the workspace to go on.

%1</source>
        <translation>Rolewright ist gesperrt. Geben Sie die Passphrase des Arbeitsbereichs ein, um weiterzumachen.

%1</translation>
    </message>
    <message>
        <source>Rolewright is locked. Its key is in your keychain: unlocking fetches it anew, so it holds as long as your keychain or screen is locked.

%1</source>
        <translation>Rolewright ist gesperrt. Der Schlüssel liegt in Ihrem Schlüsselbund: Entsperren holt ihn neu; die Sperre hält also, solange Ihr Schlüsselbund oder Bildschirm gesperrt ist.

%1</translation>
    </message>
    <message>
        <source>Rolewright is locked. This workspace is not sealed: anybody at this machine can unlock it.

%1</source>
        <translation>Rolewright ist gesperrt. Dieser Arbeitsbereich ist nicht versiegelt: Jeder an diesem Rechner kann ihn entsperren.

%1</translation>
    </message>
    <message>
        <source>Checking the passphrase…</source>
        <translation>Passphrase wird geprüft…</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Act</source>
        <translation>&amp;Aktion</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Filter this list</source>
        <translation>Diese Liste &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Switch role…</source>
        <translation>&amp;Rolle wechseln…</translation>
    </message>
    <message>
        <source>Get a session &amp;token…</source>
        <translation>Sitzungs&amp;token holen…</translation>
    </message>
    <message>
        <source>Sign in as a practice &amp;person…</source>
        <translation>Als Übungs&amp;person anmelden…</translation>
    </message>
    <message>
        <source>&amp;Back to the identity before</source>
        <translation>Zurück zur &amp;vorigen Identität</translation>
    </message>
    <message>
        <source>Back to the base &amp;identity</source>
        <translation>Zurück zur &amp;Basisidentität</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Practice clock</source>
        <translation>&amp;Übungsuhr</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Rolewright</source>
        <translation>Ü&amp;ber Rolewright</translation>
    </message>
    <message>
        <source>Rolewright %1</source>
        <translation>Rolewright %1</translation>
    </message>
    <message>
        <source>A console for designing and practising AWS-style access. GPL-3.0-or-later.

Services, actions and condition keys: %1.

A practice tool: it is not made by, nor connected with, Amazon Web Services.</source>
        <translation>Eine Konsole zum Entwerfen und Üben von Zugriff nach Art von AWS. GPL-3.0-or-later.

Dienste, Aktionen und Bedingungsschlüssel: %1.

Ein Übungswerkzeug: weder von Amazon Web Services hergestellt noch damit verbunden.</translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Close this window</source>
        <translation>Dieses Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Mark the account shown as</source>
        <translation>Angezeigtes Konto &amp;markieren als</translation>
    </message>
    <message>
        <source>R&amp;ead again</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>As the &amp;desktop has it</source>
        <translation>&amp;Wie der Desktop</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <translation>Ü&amp;berall suchen…</translation>
    </message>
    <message>
        <source>Reopen the &amp;last</source>
        <translation>&amp;Letztes wieder öffnen</translation>
    </message>
    <message>
        <source>U&amp;p to the list</source>
        <translation>&amp;Zur Liste hinauf</translation>
    </message>
    <message>
        <source>&amp;Next tab</source>
        <translation>&amp;Nächster Reiter</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>&amp;Voriger Reiter</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Save what is typed</source>
        <translation>Geschriebenes &amp;speichern</translation>
    </message>
    <message>
        <source>Sign in &amp;as…</source>
        <translation>&amp;Anmelden als…</translation>
    </message>
    <message>
        <source>&amp;Screen is shared: show no secrets</source>
        <translation>&amp;Bildschirm wird geteilt: keine Geheimnisse zeigen</translation>
    </message>
    <message>
        <source>C&amp;onnect to an endpoint…</source>
        <translation>Mit einem Endpunkt &amp;verbinden…</translation>
    </message>
    <message>
        <source>&amp;Recent connections</source>
        <translation>Letzte Ve&amp;rbindungen</translation>
    </message>
    <message>
        <source>&amp;Create role…</source>
        <translation>&amp;Neue Rolle anlegen…</translation>
    </message>
    <message>
        <source>Create role for a t&amp;hird party…</source>
        <translation>Neue Rolle für &amp;Dritte anlegen…</translation>
    </message>
    <message>
        <source>Create role for a ser&amp;vice…</source>
        <translation>Neue Rolle für einen Di&amp;enst anlegen…</translation>
    </message>
    <message>
        <source>new role add</source>
        <translation>Rolle erstellen hinzufügen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MainWindow</name>
    <message>
        <source>That could not be done</source>
        <translation>Das ging nicht</translation>
    </message>
    <message>
        <source>%1 is not in this workspace.</source>
        <translation>%1 ist nicht in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>CLI lens</source>
        <translation>CLI-Lupe</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>What you had not saved is back: %1</source>
        <translation>Was Sie nicht gespeichert hatten, ist wieder da: %1</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Read again at %1.</source>
        <translation>Neu eingelesen um %1.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ManagedPoliciesField</name>
    <message>
        <source>Find a managed policy</source>
        <translation>Verwaltete Richtlinie suchen</translation>
    </message>
    <message>
        <source>Managed policies to attach</source>
        <translation>Anzufügende verwaltete Richtlinien</translation>
    </message>
    <message>
        <source>Permissions boundary</source>
        <translation>Berechtigungsgrenze</translation>
    </message>
    <message>
        <source>Permissions bo&amp;undary</source>
        <translation>Berechtigungs&amp;grenze</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>of this account</source>
        <translation>aus diesem Konto</translation>
    </message>
    <message>
        <source>AWS managed</source>
        <translation>AWS-verwaltet</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MatrixModel</name>
    <message>
        <source>%1: %2 · %3 · %4</source>
        <translation>%1: %2 · %3 · %4</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MatrixTab</name>
    <message>
        <source>The workspace has changed since the matrix was filled in: fill it in again.</source>
        <translation>Der Arbeitsbereich hat sich geändert, seit die Matrix gefüllt wurde: Füllen Sie sie neu.</translation>
    </message>
    <message>
        <source>&amp;Callers</source>
        <translation>Auf&amp;rufer</translation>
    </message>
    <message>
        <source>a name, an ARN, a service</source>
        <translation>ein Name, ein ARN, ein Dienst</translation>
    </message>
    <message>
        <source>Act&amp;ions</source>
        <translation>Akt&amp;ionen</translation>
    </message>
    <message>
        <source>s3:GetObject, or s3:Get*</source>
        <translation>s3:GetObject oder s3:Get*</translation>
    </message>
    <message>
        <source>&amp;Resources</source>
        <translation>Ress&amp;ourcen</translation>
    </message>
    <message>
        <source>a name to look for, an ARN, or *</source>
        <translation>ein gesuchter Name, ein ARN oder *</translation>
    </message>
    <message>
        <source>Man&amp;y…</source>
        <translation>&amp;Viele…</translation>
    </message>
    <message>
        <source>Callers: add many at once</source>
        <translation>Aufrufer: viele auf einmal hinzufügen</translation>
    </message>
    <message>
        <source>All users or roles of an account, the members of a group, the live sessions</source>
        <translation>Alle Benutzer oder Rollen eines Kontos, die Mitglieder einer Gruppe, die aktiven Sitzungen</translation>
    </message>
    <message>
        <source>Fi&amp;ll in</source>
        <translation>&amp;Füllen</translation>
    </message>
    <message>
        <source>Fill in the matrix</source>
        <translation>Die Matrix füllen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Cancel: what is filled in stays</source>
        <translation>Abbrechen: Was gefüllt ist, bleibt</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV s&amp;peichern…</translation>
    </message>
    <message>
        <source>Save the matrix as CSV</source>
        <translation>Die Matrix als CSV speichern</translation>
    </message>
    <message>
        <source>How many cells are filled in</source>
        <translation>Wie viele Zellen gefüllt sind</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 cells are filled in.</source>
        <translation>Abgebrochen: %1 von %2 Zellen sind gefüllt.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Matrix: callers down, actions on resources across</source>
        <translation>Matrix: Aufrufer nach unten, Aktionen auf Ressourcen nach rechts</translation>
    </message>
    <message>
        <source>Click a cell, or press Enter on it, to see why.</source>
        <translation>Klicken Sie eine Zelle an oder drücken Sie darauf die Eingabetaste, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>Who may do what, all at once</source>
        <translation>Wer was darf, alles auf einmal</translation>
    </message>
    <message>
        <source>Fill in: a cell for every caller, action and resource. Keys and what-if are those of the Question tab.</source>
        <translation>Füllen: eine Zelle für jeden Aufrufer, jede Aktion und jede Ressource. Schlüssel und Was-wäre-wenn gelten wie im Register Frage.</translation>
    </message>
    <message>
        <source>Put callers, actions and resources into the lists above. Wildcards in actions stand for all they match.</source>
        <translation>Tragen Sie oben Aufrufer, Aktionen und Ressourcen ein. Platzhalter in Aktionen stehen für alles, worauf sie passen.</translation>
    </message>
    <message>
        <source>&amp;Begin with the question</source>
        <translation>&amp;Mit der Frage beginnen</translation>
    </message>
    <message>
        <source>%1 cells. Click one to see why.</source>
        <translation>%1 Zellen. Klicken Sie eine an, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>Save the matrix</source>
        <translation>Matrix speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MembersTab</name>
    <message>
        <source>Groups of the user</source>
        <translation>Gruppen des Benutzers</translation>
    </message>
    <message>
        <source>Members of the group</source>
        <translation>Mitglieder der Gruppe</translation>
    </message>
    <message>
        <source>Add &amp;to groups…</source>
        <translation>&amp;Zu Gruppen hinzufügen…</translation>
    </message>
    <message>
        <source>Add u&amp;sers…</source>
        <translation>Ben&amp;utzer hinzufügen…</translation>
    </message>
    <message>
        <source>Add to groups</source>
        <translation>Zu Gruppen hinzufügen</translation>
    </message>
    <message>
        <source>Add users</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Leave g&amp;roup</source>
        <translation>Gruppe &amp;verlassen</translation>
    </message>
    <message>
        <source>&amp;Remove from group</source>
        <translation>Aus Gruppe &amp;entfernen</translation>
    </message>
    <message>
        <source>Leave the selected groups</source>
        <translation>Die ausgewählten Gruppen verlassen</translation>
    </message>
    <message>
        <source>Remove the selected users from the group</source>
        <translation>Die ausgewählten Benutzer aus der Gruppe entfernen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the selected</source>
        <translation>Die Ausgewählten öffnen</translation>
    </message>
    <message>
        <source>In no group. A group gives its policies to all its members.</source>
        <translation>In keiner Gruppe. Eine Gruppe gibt ihre Richtlinien allen ihren Mitgliedern.</translation>
    </message>
    <message>
        <source>No members yet.</source>
        <translation>Noch keine Mitglieder.</translation>
    </message>
    <message>
        <source>already</source>
        <translation>bereits</translation>
    </message>
    <message>
        <source>Add %1 to groups</source>
        <translation>%1 zu Gruppen hinzufügen</translation>
    </message>
    <message>
        <source>Add users to %1</source>
        <translation>Benutzer zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>%1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation>%1 aus %2 entfernen</translation>
    </message>
    <message>
        <source>In no group yet.</source>
        <translation>Noch in keiner Gruppe.</translation>
    </message>
    <message>
        <source>Nobody is in it yet.</source>
        <translation>Noch niemand ist darin.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MembershipStep</name>
    <message>
        <source>Find a group</source>
        <translation>Gruppe suchen</translation>
    </message>
    <message>
        <source>Find a user</source>
        <translation>Benutzer suchen</translation>
    </message>
    <message>
        <source>Groups to join</source>
        <translation>Gruppen zum Beitreten</translation>
    </message>
    <message>
        <source>Users who join</source>
        <translation>Benutzer, die beitreten</translation>
    </message>
    <message>
        <source>Permissions are better given to groups than to single users: whoever joins later gets the same.</source>
        <translation>Berechtigungen gibt man besser Gruppen als einzelnen Benutzern: Wer später beitritt, bekommt dieselben.</translation>
    </message>
    <message>
        <source>They get the group&apos;s permissions at once, beside those they have.</source>
        <translation>Sie bekommen die Berechtigungen der Gruppe sofort, zusätzlich zu ihren eigenen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more: type a part of the name.</source>
        <translation>
            <numerusform>%n weiterer: Geben Sie einen Teil des Namens ein.</numerusform>
            <numerusform>%n weitere: Geben Sie einen Teil des Namens ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MetadataEditor</name>
    <message>
        <source>A metadata document has at least %L1 characters; this has %L2.</source>
        <translation>Ein Metadatendokument hat mindestens %L1 Zeichen; dieses hat %L2.</translation>
    </message>
    <message>
        <source>1 signing certificate</source>
        <translation>1 Signaturzertifikat</translation>
    </message>
    <message>
        <source>%1 signing certificates</source>
        <translation>%1 Signaturzertifikate</translation>
    </message>
    <message>
        <source>Metadata document of the identity provider</source>
        <translation>Metadatendokument des Identitätsanbieters</translation>
    </message>
    <message>
        <source>Paste the metadata XML that the identity provider publishes, or drop its file here.</source>
        <translation>Fügen Sie das Metadaten-XML ein, das der Identitätsanbieter veröffentlicht, oder legen Sie seine Datei hier ab.</translation>
    </message>
    <message>
        <source>Choose &amp;file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>Choose the file with the metadata document</source>
        <translation>Die Datei mit dem Metadatendokument wählen</translation>
    </message>
    <message>
        <source>Metadata document</source>
        <translation>Metadatendokument</translation>
    </message>
    <message>
        <source>XML (*.xml);;All files (*)</source>
        <translation>XML (*.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1: %L2 characters, too many to be shown</source>
        <translation>%1: %L2 Zeichen, zu viele zum Anzeigen</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Das Dokument</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MfaCodesDialog</name>
    <message>
        <source>Resync %1</source>
        <translation>%1 abgleichen</translation>
    </message>
    <message>
        <source>Enable %1 for %2</source>
        <translation>%1 für %2 aktivieren</translation>
    </message>
    <message>
        <source>When a device&apos;s clock has gone, its codes are refused. Two codes that follow one another tell how far; up to an hour is found out.</source>
        <translation>Geht die Uhr eines Geräts falsch, werden seine Codes abgelehnt. Zwei aufeinanderfolgende Codes sagen, wie weit; bis zu einer Stunde lässt sich feststellen.</translation>
    </message>
    <message>
        <source>%1 is assigned to nobody. Whoever holds it proves so with two codes that follow one another; then it is %2&apos;s.</source>
        <translation>%1 ist niemandem zugewiesen. Wer es hat, beweist das mit zwei aufeinanderfolgenden Codes; dann gehört es %2.</translation>
    </message>
    <message>
        <source>&amp;Resync</source>
        <translation>Ab&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Enable device</source>
        <translation>Gerät &amp;aktivieren</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MfaFacts</name>
    <message>
        <source>These are not two codes of this device that follow one another. Wait for a new code, type it, and then the very next one. If that fails too, let the telephone set its clock by itself.</source>
        <translation>Das sind nicht zwei aufeinanderfolgende Codes dieses Geräts. Warten Sie auf einen neuen Code, geben Sie ihn ein und dann gleich den nächsten. Scheitert auch das, lassen Sie das Telefon seine Uhr selbst stellen.</translation>
    </message>
    <message>
        <source>One of these codes was used before, and each works once. Wait for a new code, type it, and then the very next one.</source>
        <translation>Einer dieser Codes wurde schon benutzt, und jeder gilt nur einmal. Warten Sie auf einen neuen Code, geben Sie ihn ein und dann gleich den nächsten.</translation>
    </message>
    <message>
        <source>%1 has as many devices as a user may have. Deactivate one of them first.</source>
        <translation>%1 hat so viele Geräte, wie ein Benutzer haben darf. Deaktivieren Sie zuerst eines davon.</translation>
    </message>
    <message>
        <source>The device was given to somebody meanwhile. Close this and set up another.</source>
        <translation>Das Gerät wurde inzwischen jemandem gegeben. Schließen Sie dies und richten Sie ein anderes ein.</translation>
    </message>
    <message>
        <source>The device or the user is gone meanwhile: %1</source>
        <translation>Das Gerät oder der Benutzer ist inzwischen weg: %1</translation>
    </message>
    <message>
        <source>The code is not what %1 shows now, or it was used before: each works once. Type the next one.</source>
        <translation>Der Code ist nicht, was %1 jetzt zeigt, oder wurde schon benutzt: Jeder gilt nur einmal. Geben Sie den nächsten ein.</translation>
    </message>
    <message>
        <source>The practice clock is %1 ahead of the machine&apos;s.</source>
        <translation>Die Übungsuhr geht der Uhr des Rechners %1 vor.</translation>
    </message>
    <message>
        <source>The practice clock is %1 behind the machine&apos;s.</source>
        <translation>Die Übungsuhr geht der Uhr des Rechners %1 nach.</translation>
    </message>
    <message>
        <source>A telephone counts by real time, so its codes do not fit until the clock is set back to real time (View ▸ Practice clock).</source>
        <translation>Ein Telefon zählt nach der echten Zeit; seine Codes passen also erst wieder, wenn die Uhr auf die echte Zeit zurückgestellt ist (Ansicht ▸ Übungsuhr).</translation>
    </message>
    <message>
        <source>%1 may not set up a device: no policy allows %2, or one denies it.</source>
        <translation>%1 darf kein Gerät einrichten: Keine Richtlinie erlaubt %2, oder eine verbietet es.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MfaFields</name>
    <message>
        <source>MFA device, by its serial number</source>
        <translation>MFA-Gerät, nach seiner Seriennummer</translation>
    </message>
    <message>
        <source>The code that the device shows now</source>
        <translation>Der Code, den das Gerät jetzt zeigt</translation>
    </message>
    <message>
        <source>MFA de&amp;vice</source>
        <translation>MFA-&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>The MFA code has six digits.</source>
        <translation>Der MFA-Code hat sechs Ziffern.</translation>
    </message>
    <message>
        <source>Set up &amp;MFA…</source>
        <translation>MFA einri&amp;chten…</translation>
    </message>
    <message>
        <source>Set up an MFA device</source>
        <translation>Ein MFA-Gerät einrichten</translation>
    </message>
    <message>
        <source>%1 has no MFA device, and without one there is no code.</source>
        <translation>%1 hat kein MFA-Gerät, und ohne eines gibt es keinen Code.</translation>
    </message>
    <message>
        <source>Type the code that %1 shows now: without it the call will be refused. The same button sends it all the same.</source>
        <translation>Geben Sie den Code ein, den %1 jetzt zeigt: Ohne ihn wird der Aufruf abgelehnt. Dieselbe Schaltfläche sendet ihn trotzdem.</translation>
    </message>
    <message>
        <source>Set up a device first: without a code the call will be refused. The same button sends it all the same.</source>
        <translation>Richten Sie zuerst ein Gerät ein: Ohne Code wird der Aufruf abgelehnt. Dieselbe Schaltfläche sendet ihn trotzdem.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MfaSetUpDialog</name>
    <message>
        <source>Set up an MFA device for %1</source>
        <translation>Ein MFA-Gerät für %1 einrichten</translation>
    </message>
    <message>
        <source>C&amp;reate device</source>
        <translation>&amp;Gerät anlegen</translation>
    </message>
    <message>
        <source>Part of the serial number, for policies that speak of a whole branch: /engineering/</source>
        <translation>Teil der Seriennummer, für Richtlinien, die von einem ganzen Zweig sprechen: /engineering/</translation>
    </message>
    <message>
        <source>&amp;Name of the device</source>
        <translation>&amp;Name des Geräts</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>A second factor: an authenticator app on a telephone that shows a new code of six digits every 30 seconds. First the device gets a name; with its path it becomes the serial number that %1 names when signing in.</source>
        <translation>Ein zweiter Faktor: eine Authenticator-App auf einem Telefon, die alle 30 Sekunden einen neuen sechsstelligen Code zeigt. Zuerst bekommt das Gerät einen Namen; mit seinem Pfad wird daraus die Seriennummer, die %1 beim Anmelden nennt.</translation>
    </message>
    <message>
        <source>1. Scan the picture with the authenticator app, or type the seed below into it.</source>
        <translation>1. Scannen Sie das Bild mit der Authenticator-App, oder geben Sie den Seed unten in sie ein.</translation>
    </message>
    <message>
        <source>2. Type the code that the app shows, and then the very next one. That proves that the app has the seed and keeps time.</source>
        <translation>2. Geben Sie den Code ein, den die App zeigt, und dann gleich den nächsten. Das beweist, dass die App den Seed hat und ihre Uhr stimmt.</translation>
    </message>
    <message>
        <source>QR code of the device&apos;s seed, for an authenticator app. The field Seed has the same as text.</source>
        <translation>QR-Code des Geräte-Seeds für eine Authenticator-App. Das Feld Seed enthält dasselbe als Text.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Pfad: %1</translation>
    </message>
    <message>
        <source>A device of this name is there already, maybe assigned to nobody. Choose another name.</source>
        <translation>Ein Gerät dieses Namens gibt es schon, vielleicht niemandem zugewiesen. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>&amp;Enable device</source>
        <translation>Gerät &amp;aktivieren</translation>
    </message>
    <message>
        <source>Create device</source>
        <translation>Gerät anlegen</translation>
    </message>
    <message>
        <source>Enable device</source>
        <translation>Gerät aktivieren</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Seriennummer: %1</translation>
    </message>
    <message>
        <source>The device is still there</source>
        <translation>Das Gerät ist noch da</translation>
    </message>
    <message>
        <source>%1 was created and could not be deleted again: %2 It is listed as assigned to nobody.</source>
        <translation>%1 wurde angelegt und konnte nicht wieder gelöscht werden: %2 Es steht als niemandem zugewiesen in der Liste.</translation>
    </message>
    <message>
        <source>Go on as %1</source>
        <translation>Weiter als %1</translation>
    </message>
    <message>
        <source>This is the only time the seed is shown. Whoever has it can show the codes. Without a telephone, the practice engine tells the code wherever one is asked.</source>
        <translation>Nur dieses eine Mal wird der Seed gezeigt. Wer ihn hat, kann die Codes zeigen. Ohne Telefon sagt die Übungs-Engine den Code, wo immer einer verlangt wird.</translation>
    </message>
    <message>
        <source>%1-phone</source>
        <translation>%1-telefon</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MfaTab</name>
    <message>
        <source>MFA devices</source>
        <translation>MFA-Geräte</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Enabled since</source>
        <translation>Aktiviert seit</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>&amp;Set up device…</source>
        <translation>Gerät &amp;einrichten…</translation>
    </message>
    <message>
        <source>E&amp;nable…</source>
        <translation>Ak&amp;tivieren…</translation>
    </message>
    <message>
        <source>&amp;Resync…</source>
        <translation>Abglei&amp;chen…</translation>
    </message>
    <message>
        <source>&amp;Deactivate…</source>
        <translation>Deakti&amp;vieren…</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>Lö&amp;schen…</translation>
    </message>
    <message>
        <source>○ assigned to nobody</source>
        <translation>○ niemandem zugewiesen</translation>
    </message>
    <message>
        <source>● enabled</source>
        <translation>● aktiviert</translation>
    </message>
    <message>
        <source>● enabled, clock %1 s off</source>
        <translation>● aktiviert, Uhr geht %1 s falsch</translation>
    </message>
    <message>
        <source>A user has at most %1 MFA devices.</source>
        <translation>Ein Benutzer hat höchstens %1 MFA-Geräte.</translation>
    </message>
    <message>
        <source>No device is chosen.</source>
        <translation>Kein Gerät ist gewählt.</translation>
    </message>
    <message>
        <source>The device is assigned to nobody.</source>
        <translation>Das Gerät ist niemandem zugewiesen.</translation>
    </message>
    <message>
        <source>The device is enabled already.</source>
        <translation>Das Gerät ist schon aktiviert.</translation>
    </message>
    <message>
        <source>%1 has no MFA device: roles and policies that ask for MFA refuse this user. Set one up with an authenticator app.</source>
        <translation>%1 hat kein MFA-Gerät: Rollen und Richtlinien, die MFA verlangen, lehnen diesen Benutzer ab. Richten Sie eines mit einer Authenticator-App ein.</translation>
    </message>
    <message>
        <source>%1 is enabled. Each code works once: the next sign-in takes the next code.</source>
        <translation>%1 ist aktiviert. Jeder Code gilt einmal: Die nächste Anmeldung nimmt den nächsten Code.</translation>
    </message>
    <message>
        <source>The device&apos;s codes are taken again.</source>
        <translation>Die Codes des Geräts werden wieder angenommen.</translation>
    </message>
    <message>
        <source>The device is enabled.</source>
        <translation>Das Gerät ist aktiviert.</translation>
    </message>
    <message>
        <source>Deactivate MFA device %1</source>
        <translation>MFA-Gerät %1 deaktivieren</translation>
    </message>
    <message>
        <source>%1 can prove nothing with it any more. The device stays, assigned to nobody; with two codes it can be enabled again.</source>
        <translation>%1 kann damit nichts mehr nachweisen. Das Gerät bleibt, niemandem zugewiesen; mit zwei Codes lässt es sich wieder aktivieren.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Delete MFA device %1</source>
        <translation>MFA-Gerät %1 löschen</translation>
    </message>
    <message>
        <source>The entry in the authenticator app is worth nothing from then on. Undo brings the device back with its seed while Rolewright runs.</source>
        <translation>Der Eintrag in der Authenticator-App ist ab dann wertlos. Rückgängig bringt das Gerät mit seinem Seed zurück, solange Rolewright läuft.</translation>
    </message>
    <message>
        <source>Delete device</source>
        <translation>Gerät löschen</translation>
    </message>
    <message>
        <source>No MFA devices.</source>
        <translation>Keine MFA-Geräte.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MoreOptions</name>
    <message>
        <source>More: source identity, session tags, session policies</source>
        <translation>Mehr: Quellidentität, Sitzungs-Tags, Sitzungsrichtlinien</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Source identity, session tags, session policies</source>
        <translation>Quellidentität, Sitzungs-Tags, Sitzungsrichtlinien</translation>
    </message>
    <message>
        <source>Written into the trail for this session and for every role assumed with it; it cannot be changed afterwards. The role&apos;s trust must allow sts:SetSourceIdentity.</source>
        <translation>Steht im Aktivitätsprotokoll für diese Sitzung und jede damit übernommene Rolle; lässt sich später nicht ändern. Die Vertrauensrichtlinie der Rolle muss sts:SetSourceIdentity erlauben.</translation>
    </message>
    <message>
        <source>Managed policies that limit the session</source>
        <translation>Verwaltete Richtlinien, die die Sitzung begrenzen</translation>
    </message>
    <message>
        <source>Session tags and session policies</source>
        <translation>Sitzungs-Tags und Sitzungsrichtlinien</translation>
    </message>
    <message>
        <source>Session tags</source>
        <translation>Sitzungs-Tags</translation>
    </message>
    <message>
        <source>Session policy</source>
        <translation>Sitzungsrichtlinie</translation>
    </message>
    <message>
        <source>Managed policies</source>
        <translation>Verwaltete Richtlinien</translation>
    </message>
    <message>
        <source>So&amp;urce identity</source>
        <translation>&amp;Quellidentität</translation>
    </message>
    <message>
        <source>Limit this session &amp;by a policy of its own</source>
        <translation>Diese Sitzung mit eigener Richtlinie &amp;begrenzen</translation>
    </message>
    <message>
        <source>The session may do what both the role and this policy allow. It gives nothing that the role does not have.</source>
        <translation>Die Sitzung darf, was sowohl die Rolle als auch diese Richtlinie erlaubt. Sie gibt nichts, was die Rolle nicht hat.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Handed on by the session that asks, and not to be set anew: %1</source>
        <translation>Von der anfordernden Sitzung weitergegeben und nicht neu setzbar: %1</translation>
    </message>
    <message>
        <source>Source identity: %1</source>
        <translation>Quellidentität: %1</translation>
    </message>
    <message>
        <source>Session tags: %1</source>
        <translation>Sitzungs-Tags: %1</translation>
    </message>
    <message>
        <source>Session tags: `%1` is handed on by the session that asks and cannot be set anew.</source>
        <translation>Sitzungs-Tags: `%1` wird von der anfordernden Sitzung weitergegeben und lässt sich nicht neu setzen.</translation>
    </message>
    <message>
        <source>Session policy: %1</source>
        <translation>Sitzungsrichtlinie: %1</translation>
    </message>
    <message>
        <source>Managed policies: `%1` is typed and not in the list yet. Press Enter or Add.</source>
        <translation>Verwaltete Richtlinien: `%1` ist eingegeben, aber noch nicht in der Liste. Drücken Sie die Eingabetaste oder „Hinzufügen“.</translation>
    </message>
    <message>
        <source>Managed policies: `%1` is no ARN.</source>
        <translation>Verwaltete Richtlinien: `%1` ist kein ARN.</translation>
    </message>
    <message>
        <source>source identity %1</source>
        <translation>Quellidentität %1</translation>
    </message>
    <message>
        <source>1 tag</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 tags</source>
        <translation>%1 Tags</translation>
    </message>
    <message>
        <source>session policy</source>
        <translation>Sitzungsrichtlinie</translation>
    </message>
    <message>
        <source>1 managed policy</source>
        <translation>1 verwaltete Richtlinie</translation>
    </message>
    <message>
        <source>%1 managed policies</source>
        <translation>%1 verwaltete Richtlinien</translation>
    </message>
    <message>
        <source>Tags and policies take about %1 % of the room there is for them.</source>
        <translation>Tags und Richtlinien belegen etwa %1 % des dafür vorgesehenen Platzes.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::NameStep</name>
    <message>
        <source>Role name</source>
        <translation>Rollenname</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>⚠ Path and name are longer than 64 characters together: the AWS console cannot switch to this role.</source>
        <translation>⚠ Pfad und Name sind zusammen länger als 64 Zeichen: Die AWS-Konsole kann nicht in diese Rolle wechseln.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>AWS names service-linked roles like this: name, path AWSServiceRole… and /aws-service-role/ are for those that services make themselves.</source>
        <translation>So heißen bei AWS serviceverknüpfte Rollen: Der Name AWSServiceRole… und der Pfad /aws-service-role/ sind für die, die Dienste selbst anlegen.</translation>
    </message>
    <message>
        <source>AWS names the roles of IAM Identity Center like this: AWSReservedSSO_… and /aws-reserved/ are for those.</source>
        <translation>So heißen bei AWS die Rollen von IAM Identity Center: AWSReservedSSO_… und /aws-reserved/ sind für diese.</translation>
    </message>
    <message>
        <source>A role cannot be renamed later: it can only be cloned under a new name, and whatever names it by its ARN must follow.</source>
        <translation>Eine Rolle lässt sich später nicht umbenennen: Man kann sie nur unter einem neuen Namen klonen, und was immer sie mit ihrem ARN nennt, muss folgen.</translation>
    </message>
    <message>
        <source>Name %1 of %3 characters · path and name %2 of %3 for the AWS console&apos;s Switch Role</source>
        <translation>Name %1 von %3 Zeichen · Pfad und Name %2 von %3 für den Rollenwechsel der AWS-Konsole</translation>
    </message>
    <message>
        <source>Name 0 of %1 characters</source>
        <translation>Name 0 von %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Navigator</name>
    <message>
        <source>Account on show</source>
        <translation>Angezeigtes Konto</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch ungespeichert</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::NextStepsDialog</name>
    <message>
        <source>User %1: next steps</source>
        <translation>Benutzer %1: nächste Schritte</translation>
    </message>
    <message>
        <source>The user %1 is there.</source>
        <translation>Der Benutzer %1 ist angelegt.</translation>
    </message>
    <message>
        <source>Set up an &amp;MFA device…</source>
        <translation>&amp;MFA-Gerät einrichten…</translation>
    </message>
    <message>
        <source>Set up an MFA device for %1</source>
        <translation>Ein MFA-Gerät für %1 einrichten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The secret is forgotten here. The key stays on the user&apos;s page.</source>
        <translation>Das Geheimnis ist hier vergessen. Der Schlüssel bleibt auf der Seite des Benutzers.</translation>
    </message>
    <message>
        <source>The device %1 is set up.</source>
        <translation>Das Gerät %1 ist eingerichtet.</translation>
    </message>
    <message>
        <source>Close without the secret?</source>
        <translation>Ohne das Geheimnis schließen?</translation>
    </message>
    <message>
        <source>The secret access key is shown this once. Without it the key is of no use, and another one has to be made.</source>
        <translation>Der geheime Zugriffsschlüssel wird nur dieses eine Mal gezeigt. Ohne ihn ist der Schlüssel nutzlos, und ein anderer muss angelegt werden.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::NotificationsTab</name>
    <message>
        <source>objects that are made, in whatever way</source>
        <translation>Objekte, die entstehen, wie auch immer</translation>
    </message>
    <message>
        <source>objects that are put</source>
        <translation>Objekte, die geschrieben werden (Put)</translation>
    </message>
    <message>
        <source>objects that are copied here</source>
        <translation>Objekte, die hierher kopiert werden</translation>
    </message>
    <message>
        <source>objects that are deleted</source>
        <translation>Objekte, die gelöscht werden</translation>
    </message>
    <message>
        <source>objects whose tags change</source>
        <translation>Objekte, deren Tags sich ändern</translation>
    </message>
    <message>
        <source>S3 invokes these functions when something happens to the bucket&apos;s objects. The function&apos;s own policy must let S3 in for this bucket.</source>
        <translation>S3 ruft diese Funktionen auf, wenn mit den Objekten des Buckets etwas geschieht. Die Richtlinie der Funktion muss S3 für diesen Bucket zulassen.</translation>
    </message>
    <message>
        <source>Functions that the bucket tells</source>
        <translation>Funktionen, die der Bucket benachrichtigt</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Suffix</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen notification</source>
        <translation>Die gewählte Benachrichtigung entfernen</translation>
    </message>
    <message>
        <source>Function to be told</source>
        <translation>Zu benachrichtigende Funktion</translation>
    </message>
    <message>
        <source>What it is told of</source>
        <translation>Worüber sie benachrichtigt wird</translation>
    </message>
    <message>
        <source>Only keys that begin with</source>
        <translation>Nur Schlüssel, die beginnen mit</translation>
    </message>
    <message>
        <source>in/</source>
        <translation>in/</translation>
    </message>
    <message>
        <source>Only keys that end with</source>
        <translation>Nur Schlüssel, die enden mit</translation>
    </message>
    <message>
        <source>.csv</source>
        <translation>.csv</translation>
    </message>
    <message>
        <source>Let &amp;S3 in for this bucket, in the function&apos;s policy</source>
        <translation>&amp;S3 für diesen Bucket in der Richtlinie der Funktion zulassen</translation>
    </message>
    <message>
        <source>Adds a statement with aws:SourceArn and aws:SourceAccount, so that no other bucket can set the function off</source>
        <translation>Fügt eine Anweisung mit aws:SourceArn und aws:SourceAccount hinzu, damit kein anderer Bucket die Funktion auslösen kann</translation>
    </message>
    <message>
        <source>Add &amp;notification</source>
        <translation>Benachri&amp;chtigung hinzufügen</translation>
    </message>
    <message>
        <source>Tell the function from now on</source>
        <translation>Die Funktion ab jetzt benachrichtigen</translation>
    </message>
    <message>
        <source>Told of</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>No function in this bucket&apos;s region: make one on the Functions page</source>
        <translation>Keine Funktion in der Region dieses Buckets: Legen Sie auf der Seite Funktionen eine an</translation>
    </message>
    <message>
        <source>Tell %1 of bucket %2</source>
        <translation>%1 über Bucket %2 benachrichtigen</translation>
    </message>
    <message>
        <source>Tell %1 no more of bucket %2</source>
        <translation>%1 nicht mehr über Bucket %2 benachrichtigen</translation>
    </message>
    <message>
        <source>The bucket tells no function anything yet.</source>
        <translation>Der Bucket benachrichtigt noch keine Funktion.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ObjectEditor</name>
    <message>
        <source>Key of the object</source>
        <translation>Schlüssel des Objekts</translation>
    </message>
    <message>
        <source>reports/2026-q3.csv</source>
        <translation>reports/2026-q3.csv</translation>
    </message>
    <message>
        <source>Content of the object</source>
        <translation>Inhalt des Objekts</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>Schl&amp;üssel</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>An object needs a key.</source>
        <translation>Ein Objekt braucht einen Schlüssel.</translation>
    </message>
    <message>
        <source>A key has at most %1 bytes; this has %2.</source>
        <translation>Ein Schlüssel hat höchstens %1 Bytes; dieser hat %2.</translation>
    </message>
    <message>
        <source>A key and a text make an object.</source>
        <translation>Ein Schlüssel und ein Text ergeben ein Objekt.</translation>
    </message>
    <message>
        <source>Read shows the content here; typing and Write replace it.</source>
        <translation>„Lesen“ zeigt den Inhalt hier; Eintippen und „Schreiben“ ersetzt ihn.</translation>
    </message>
    <message>
        <source>At most %1 for each object.</source>
        <translation>Höchstens %1 je Objekt.</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 von höchstens %2</translation>
    </message>
    <message>
        <source>too long to be shown as text</source>
        <translation>zu lang, um als Text gezeigt zu werden</translation>
    </message>
    <message>
        <source>not plain text: it cannot be edited here, only replaced by a file</source>
        <translation>kein reiner Text: Hier nicht zu bearbeiten, nur durch eine Datei zu ersetzen</translation>
    </message>
    <message>
        <source>● not written yet</source>
        <translation>● noch nicht geschrieben</translation>
    </message>
    <message>
        <source>This object has %1: more than the %2 that can be shown here. Writing replaces it.</source>
        <translation>Dieses Objekt hat %1: mehr als die %2, die sich hier zeigen lassen. „Schreiben“ ersetzt es.</translation>
    </message>
    <message>
        <source>%1 has %2: what is written here has at most %3.</source>
        <translation>%1 hat %2: Was hier geschrieben wird, hat höchstens %3.</translation>
    </message>
    <message>
        <source>What is written here has at most %1; this has %2.</source>
        <translation>Was hier geschrieben wird, hat höchstens %1; dieses hat %2.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ObjectsModel</name>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ObjectsTab</name>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>1 object</source>
        <translation>1 Objekt</translation>
    </message>
    <message>
        <source>%1 objects</source>
        <translation>%1 Objekte</translation>
    </message>
    <message>
        <source>No objects to be seen</source>
        <translation>Keine Objekte zu sehen</translation>
    </message>
    <message>
        <source>Type a key and a text on the right, and write it.</source>
        <translation>Geben Sie rechts einen Schlüssel und einen Text ein und schreiben Sie ihn.</translation>
    </message>
    <message>
        <source>&amp;New object</source>
        <translation>Neues &amp;Objekt</translation>
    </message>
    <message>
        <source>Li&amp;st</source>
        <translation>Au&amp;flisten</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>L&amp;esen</translation>
    </message>
    <message>
        <source>Read the object as the acting identity</source>
        <translation>Das Objekt als handelnde Identität lesen</translation>
    </message>
    <message>
        <source>Wri&amp;te</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>Write the object as the acting identity</source>
        <translation>Das Objekt als handelnde Identität schreiben</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Lös&amp;chen</translation>
    </message>
    <message>
        <source>Delete the object as the acting identity</source>
        <translation>Das Objekt als handelnde Identität löschen</translation>
    </message>
    <message>
        <source>From a f&amp;ile…</source>
        <translation>Aus Da&amp;tei…</translation>
    </message>
    <message>
        <source>Take the content from a file</source>
        <translation>Den Inhalt aus einer Datei nehmen</translation>
    </message>
    <message>
        <source>Wh&amp;y?</source>
        <translation>Waru&amp;m?</translation>
    </message>
    <message>
        <source>Why was the last call answered so?</source>
        <translation>Warum wurde der letzte Aufruf so beantwortet?</translation>
    </message>
    <message>
        <source>Acting as %1 in %2: the list shows what this identity may list, and every button makes a call as it.</source>
        <translation>Sie handeln als %1 in %2: Die Liste zeigt, was diese Identität auflisten darf, und jede Schaltfläche macht einen Aufruf als sie.</translation>
    </message>
    <message>
        <source>%1 may not list this bucket. A key that is known can be tried all the same.</source>
        <translation>%1 darf diesen Bucket nicht auflisten. Ein bekannter Schlüssel lässt sich trotzdem versuchen.</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>What you changed in %1 is not written.</source>
        <translation>Was Sie in %1 geändert haben, ist nicht geschrieben.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>%1 listed the first %2 objects; there are more.</source>
        <translation>%1 hat die ersten %2 Objekte aufgelistet; es gibt mehr.</translation>
    </message>
    <message>
        <source>%1 listed the bucket; objects: %2.</source>
        <translation>%1 hat den Bucket aufgelistet; Objekte: %2.</translation>
    </message>
    <message>
        <source>%1 read %2.</source>
        <translation>%1 hat %2 gelesen.</translation>
    </message>
    <message>
        <source>%1 wrote %2. Undo takes it back.</source>
        <translation>%1 hat %2 geschrieben. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 deleted %2. Undo brings it back.</source>
        <translation>%1 hat %2 gelöscht. Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OfferedRolesTab</name>
    <message>
        <source>Offe&amp;r roles…</source>
        <translation>Rollen anbie&amp;ten…</translation>
    </message>
    <message>
        <source>Offer more roles</source>
        <translation>Weitere Rollen anbieten</translation>
    </message>
    <message>
        <source>Offer &amp;no more</source>
        <translation>Nicht &amp;mehr anbieten</translation>
    </message>
    <message>
        <source>Offer the selected roles no more</source>
        <translation>Die ausgewählten Rollen nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Open ro&amp;le</source>
        <translation>Rolle ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the selected role</source>
        <translation>Die ausgewählte Rolle öffnen</translation>
    </message>
    <message>
        <source>Roles that SAML offers</source>
        <translation>Rollen, die SAML anbietet</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>✖ no such role</source>
        <translation>✖ keine solche Rolle</translation>
    </message>
    <message>
        <source>✔ trusts the practice provider</source>
        <translation>✔ vertraut dem Übungsanbieter</translation>
    </message>
    <message>
        <source>✖ does not trust it: nobody is let in</source>
        <translation>✖ vertraut ihm nicht: Niemand wird zugelassen</translation>
    </message>
    <message>
        <source>No role trusts a SAML provider that stands for the practice identity provider yet. Connect it first, then offer the role here.</source>
        <translation>Noch vertraut keine Rolle einem SAML-Anbieter, der für den Übungs-Identitätsanbieter steht. Verbinden Sie ihn zuerst und bieten Sie dann die Rolle hier an.</translation>
    </message>
    <message>
        <source>SAML offers this person no role yet. OpenID Connect asks no directory: there the role&apos;s trust policy alone decides.</source>
        <translation>SAML bietet dieser Person noch keine Rolle an. OpenID Connect fragt kein Verzeichnis: Dort entscheidet allein die Vertrauensrichtlinie der Rolle.</translation>
    </message>
    <message>
        <source>No role trusts the practice identity provider by SAML yet.</source>
        <translation>Noch vertraut keine Rolle dem Übungs-Identitätsanbieter über SAML.</translation>
    </message>
    <message>
        <source>already</source>
        <translation>bereits</translation>
    </message>
    <message>
        <source>&amp;Offer</source>
        <translation>Anbie&amp;ten</translation>
    </message>
    <message>
        <source>Offer roles to %1</source>
        <translation>Rollen für %1 anbieten</translation>
    </message>
    <message>
        <source>Offer more roles to %1</source>
        <translation>Mehr Rollen für %1 anbieten</translation>
    </message>
    <message>
        <source>Offer fewer roles to %1</source>
        <translation>Weniger Rollen für %1 anbieten</translation>
    </message>
    <message>
        <source>No roles are offered yet.</source>
        <translation>Noch keine Rollen werden angeboten.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OidcDialog</name>
    <message>
        <source>Create OpenID Connect provider</source>
        <translation>OpenID-Connect-Anbieter anlegen</translation>
    </message>
    <message>
        <source>&amp;URL of the provider</source>
        <translation>&amp;URL des Anbieters</translation>
    </message>
    <message>
        <source>Audiences: the client ids that tokens are meant for</source>
        <translation>Zielgruppen: die Client-IDs, für die Token bestimmt sind</translation>
    </message>
    <message>
        <source>Thumbprints of certificates, if any</source>
        <translation>Fingerabdrücke von Zertifikaten, falls vorhanden</translation>
    </message>
    <message>
        <source>%1 hexadecimal digits</source>
        <translation>%1 Hexadezimalziffern</translation>
    </message>
    <message>
        <source>&amp;Create provider</source>
        <translation>&amp;Anbieter anlegen</translation>
    </message>
    <message>
        <source>The URL begins with https://</source>
        <translation>Die URL beginnt mit https://</translation>
    </message>
    <message>
        <source>The URL has a host and maybe a path; no port, no query, no blanks.</source>
        <translation>Die URL hat einen Host und vielleicht einen Pfad; keinen Port, keine Abfrage, keine Leerzeichen.</translation>
    </message>
    <message>
        <source>`%1` is no thumbprint: 40 hexadecimal digits are wanted.</source>
        <translation>`%1` ist kein Fingerabdruck: Nötig sind 40 Hexadezimalziffern.</translation>
    </message>
    <message>
        <source>The URL has no host.</source>
        <translation>Die URL hat keinen Host.</translation>
    </message>
    <message>
        <source>The provider</source>
        <translation>Der Anbieter</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OidcProvidersModel</name>
    <message>
        <source>OpenID Connect, for %1</source>
        <translation>OpenID Connect, für %1</translation>
    </message>
    <message>
        <source>no audience</source>
        <translation>keine Zielgruppe</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OrganizationModel</name>
    <message>
        <source>%1 %2 (from %3)</source>
        <translation>%1 %2 (von %3)</translation>
    </message>
    <message>
        <source>Management account: policies do not limit it</source>
        <translation>Verwaltungskonto: Richtlinien begrenzen es nicht</translation>
    </message>
    <message>
        <source>attached: %1</source>
        <translation>angefügt: %1</translation>
    </message>
    <message>
        <source>inherited: %1</source>
        <translation>geerbt: %1</translation>
    </message>
    <message>
        <source>management account</source>
        <translation>Verwaltungskonto</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>organizational unit</source>
        <translation>Organisationseinheit</translation>
    </message>
    <message>
        <source>%1 (management)</source>
        <translation>%1 (Verwaltung)</translation>
    </message>
    <message>
        <source>Root, OUs and accounts</source>
        <translation>Root, OUs und Konten</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OrganizationPage</name>
    <message>
        <source>Tree or policies</source>
        <translation>Baum oder Richtlinien</translation>
    </message>
    <message>
        <source>Accounts and OUs</source>
        <translation>Konten und OUs</translation>
    </message>
    <message>
        <source>SCPs and RCPs</source>
        <translation>SCPs und RCPs</translation>
    </message>
    <message>
        <source>No organization yet</source>
        <translation>Noch keine Organisation</translation>
    </message>
    <message>
        <source>An organization puts accounts under one roof: OUs group them, and SCPs and RCPs say what can at most be done in them. This account becomes its management account, which none of them limits.</source>
        <translation>Eine Organisation bringt Konten unter ein Dach: OUs fassen sie zusammen, und SCPs und RCPs sagen, was darin höchstens getan werden kann. Dieses Konto wird ihr Verwaltungskonto, das keine davon begrenzt.</translation>
    </message>
    <message>
        <source>&amp;Create an organization</source>
        <translation>&amp;Organisation anlegen</translation>
    </message>
    <message>
        <source>Nothing to see of an organization</source>
        <translation>Von einer Organisation ist nichts zu sehen</translation>
    </message>
    <message>
        <source>One cannot be created either: %1</source>
        <translation>Anlegen lässt sich auch keine: %1</translation>
    </message>
    <message>
        <source>A member of organization %1</source>
        <translation>Ein Mitglied der Organisation %1</translation>
    </message>
    <message>
        <source>Managed by %1 (%2). AWS tells more than that only to principals of the management account that may ask: %3</source>
        <translation>Verwaltet von %1 (%2). Mehr sagt AWS nur Principals des Verwaltungskontos, die fragen dürfen: %3</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OrganizationPoliciesModel</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Angefügt</translation>
    </message>
    <message>
        <source>%1
AWS&apos;s own: it can be attached, not changed</source>
        <translation>%1
Von AWS: Sie lässt sich anfügen, nicht ändern</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OrganizationPolicyDialog</name>
    <message>
        <source>Create organization policy</source>
        <translation>Organisationsrichtlinie anlegen</translation>
    </message>
    <message>
        <source>Service control policy (SCP): what principals of an account can at most do</source>
        <translation>Service-Kontrollrichtlinie (SCP): was Principals eines Kontos höchstens tun können</translation>
    </message>
    <message>
        <source>Resource control policy (RCP): what can at most be done with its resources</source>
        <translation>Ressourcenkontrollrichtlinie (RCP): was mit seinen Ressourcen höchstens getan werden kann</translation>
    </message>
    <message>
        <source>Nam&amp;e</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>&amp;Create policy</source>
        <translation>&amp;Richtlinie anlegen</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>Die Richtlinie</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OrganizationPolicyEditor</name>
    <message>
        <source>Policy as JSON</source>
        <translation>Richtlinie als JSON</translation>
    </message>
    <message>
        <source>All characters count, blanks as well.</source>
        <translation>Alle Zeichen zählen, auch Leerzeichen.</translation>
    </message>
    <message>
        <source>A policy&apos;s name has 1 to 128 characters.</source>
        <translation>Ein Richtlinienname hat 1 bis 128 Zeichen.</translation>
    </message>
    <message>
        <source>Another policy of this type is called so: names must differ.</source>
        <translation>Eine andere Richtlinie dieses Typs heißt so: Namen müssen verschieden sein.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OrganizationPolicyTab</name>
    <message>
        <source>Wha&amp;t would change…</source>
        <translation>Was sich &amp;ändern würde…</translation>
    </message>
    <message>
        <source>Show what saving would newly allow and deny</source>
        <translation>Zeigen, was das Speichern neu erlauben und verweigern würde</translation>
    </message>
    <message>
        <source>Polic&amp;y name</source>
        <translation>Rich&amp;tlinienname</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>The description</source>
        <translation>Die Beschreibung</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>Die Richtlinie</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>This policy is AWS&apos;s own: it cannot be changed.</source>
        <translation>Diese Richtlinie gehört AWS: Sie lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Saving changes it wherever it is attached, at once.</source>
        <translation>Speichern ändert sie sofort überall, wo sie angefügt ist.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OrphanRepair</name>
    <message>
        <source>⚠ %1 is gone</source>
        <translation>⚠ %1 gibt es nicht mehr</translation>
    </message>
    <message>
        <source>⚠ %1 was %2, who was deleted</source>
        <translation>⚠ %1 war %2, inzwischen gelöscht</translation>
    </message>
    <message>
        <source>Trust today&apos;s %1</source>
        <translation>Heutigem %1 vertrauen</translation>
    </message>
    <message>
        <source>Trust the new one</source>
        <translation>Dem neuen vertrauen</translation>
    </message>
    <message>
        <source>Trust whoever is called %1 today</source>
        <translation>Dem vertrauen, der heute %1 heißt</translation>
    </message>
    <message>
        <source>The name is not known: choose somebody.</source>
        <translation>Der Name ist nicht bekannt: Wählen Sie jemanden.</translation>
    </message>
    <message>
        <source>Nobody is called %1 now: choose somebody.</source>
        <translation>Niemand heißt jetzt %1: Wählen Sie jemanden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1, who is gone</source>
        <translation>%1 entfernen, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Anderen wählen…</translation>
    </message>
    <message>
        <source>Choose somebody in the place of %1</source>
        <translation>Jemanden anstelle von %1 wählen</translation>
    </message>
    <message>
        <source>Nobody else is in this statement: it goes too.</source>
        <translation>Sonst steht niemand in dieser Anweisung: Sie wird mit entfernt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Outcome</name>
    <message>
        <source>Nothing was done.</source>
        <translation>Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Done: %1 of %2. One undo takes it back.</source>
        <translation>Erledigt: %1 von %2. Einmal Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Not done: %1.</source>
        <translation>Nicht erledigt: %1.</translation>
    </message>
    <message>
        <source>Refused: %1.</source>
        <translation>Abgelehnt: %1.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::OverviewPage</name>
    <message>
        <source>Who you are, and what to try first</source>
        <translation>Wer Sie sind, und was Sie zuerst versuchen können</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 Benutzer</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 Gruppe</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 Gruppen</translation>
    </message>
    <message>
        <source>1 role</source>
        <translation>1 Rolle</translation>
    </message>
    <message>
        <source>%1 roles</source>
        <translation>%1 Rollen</translation>
    </message>
    <message>
        <source>1 policy</source>
        <translation>1 Richtlinie</translation>
    </message>
    <message>
        <source>%1 policies</source>
        <translation>%1 Richtlinien</translation>
    </message>
    <message>
        <source>1 bucket</source>
        <translation>1 Bucket</translation>
    </message>
    <message>
        <source>%1 buckets</source>
        <translation>%1 Buckets</translation>
    </message>
    <message>
        <source>Live sessions</source>
        <translation>Aktive Sitzungen</translation>
    </message>
    <message>
        <source>No session is alive. Switch to a role, and its session counts down here.</source>
        <translation>Keine Sitzung ist aktiv. Wechseln Sie in eine Rolle, und ihre Sitzung zählt hier herunter.</translation>
    </message>
    <message>
        <source>Latest activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Nothing has been called yet.</source>
        <translation>Noch wurde nichts aufgerufen.</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Nothing stands out in this account.</source>
        <translation>In diesem Konto fällt nichts auf.</translation>
    </message>
    <message>
        <source>Live sessions, next to expire first</source>
        <translation>Aktive Sitzungen, die nächste ablaufende zuerst</translation>
    </message>
    <message>
        <source>Quotas of IAM</source>
        <translation>Kontingente von IAM</translation>
    </message>
    <message>
        <source>Accounts in this workspace</source>
        <translation>Konten in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>Account %1 · %2</source>
        <translation>Konto %1 · %2</translation>
    </message>
    <message>
        <source>This workspace holds no account. Import one to begin.</source>
        <translation>Dieser Arbeitsbereich enthält kein Konto. Importieren Sie eines, um zu beginnen.</translation>
    </message>
    <message>
        <source>You act as %1.</source>
        <translation>Sie handeln als %1.</translation>
    </message>
    <message>
        <source>Whoever acted here is gone. Sign in as somebody else, at the top left.</source>
        <translation>Wer hier gehandelt hat, den gibt es nicht mehr. Melden Sie sich oben links als jemand anderes an.</translation>
    </message>
    <message>
        <source>%1
expires at %2</source>
        <translation>%1
Ablauf %2</translation>
    </message>
    <message>
        <source>%1 more are on the Sessions page.</source>
        <translation>%1 weitere stehen auf der Seite Sitzungen.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… und %1 weitere.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>You act as %1 in %2, and %3 is on show: a user or role that you create here would be in %3. To create it, act there.</source>
        <translation>Sie handeln als %1 in %2, und gezeigt wird %3: Ein Benutzer oder eine Rolle, die Sie hier anlegen, käme nach %3. Handeln Sie dort, um das anzulegen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PackBar</name>
    <message>
        <source>Walkthroughs of</source>
        <translation>Anleitungen aus</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Open a pack…</source>
        <translation>Paket öffnen…</translation>
    </message>
    <message>
        <source>Record a walkthrough…</source>
        <translation>Anleitung aufnehmen…</translation>
    </message>
    <message>
        <source>Its folder…</source>
        <translation>Seinen Ordner…</translation>
    </message>
    <message>
        <source>Folder of a pack</source>
        <translation>Ordner eines Pakets</translation>
    </message>
    <message>
        <source>A bundle (*.iamtrain)…</source>
        <translation>Ein Bündel (*.iamtrain)…</translation>
    </message>
    <message>
        <source>A bundle of walkthroughs</source>
        <translation>Ein Bündel von Anleitungen</translation>
    </message>
    <message>
        <source>Bundles (*.iamtrain);;All files (*)</source>
        <translation>Bündel (*.iamtrain);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Problems of the pack</source>
        <translation>Mängel des Pakets</translation>
    </message>
    <message>
        <source>⚠ “%1” %2 by %3, licence %4, did not come with the program. It holds texts, questions and a practice world, and no program: it can at worst be wrong.</source>
        <translation>⚠ „%1“ %2 von %3, Lizenz %4, kam nicht mit dem Programm. Es enthält Texte, Fragen und eine Übungswelt, aber kein Programm: Schlimmstenfalls ist es falsch.</translation>
    </message>
    <message>
        <source>⚠ This pack did not come with the program.</source>
        <translation>⚠ Dieses Paket kam nicht mit dem Programm.</translation>
    </message>
    <message>
        <source>It comes with the program.</source>
        <translation>Es kommt mit dem Programm.</translation>
    </message>
    <message>
        <source>Nothing must be mended; this is advice for its author:</source>
        <translation>Nichts muss verbessert werden; das ist Rat für den Autor:</translation>
    </message>
    <message numerus="yes">
        <source>%n must be mended by its author, see the rules:</source>
        <translation>
            <numerusform>Eines muss der Autor verbessern, siehe die Regeln:</numerusform>
            <numerusform>%n muss der Autor verbessern, siehe die Regeln:</numerusform>
        </translation>
    </message>
    <message>
        <source>the program</source>
        <translation>dem Programm</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PackForm</name>
    <message>
        <source>What the walkthrough is called</source>
        <translation>Wie die Anleitung heißt</translation>
    </message>
    <message>
        <source>Name of its folder: lower-case words joined by hyphens</source>
        <translation>Name ihres Ordners: kleingeschriebene Wörter mit Bindestrichen</translation>
    </message>
    <message>
        <source>Its author</source>
        <translation>Ihr Autor</translation>
    </message>
    <message>
        <source>What it is about, to be read first</source>
        <translation>Worum es geht, als Erstes zu lesen</translation>
    </message>
    <message>
        <source>Problems of the pack</source>
        <translation>Mängel des Pakets</translation>
    </message>
    <message>
        <source>Write it to a folder…</source>
        <translation>In einen Ordner schreiben…</translation>
    </message>
    <message>
        <source>Back to the recording</source>
        <translation>Zurück zur Aufnahme</translation>
    </message>
    <message>
        <source>What this is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In eigenen Worten</translation>
    </message>
    <message>
        <source>Tell a colleague what you did, and why it works.</source>
        <translation>Erzählen Sie jemandem, was Sie getan haben und warum es wirkt.</translation>
    </message>
    <message>
        <source>I said what changed, and who may do what now.</source>
        <translation>Ich habe gesagt, was sich geändert hat und wer nun was darf.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>Folder in which the pack gets one of its own</source>
        <translation>Ordner, in dem das Paket seinen eigenen bekommt</translation>
    </message>
    <message>
        <source>It is being written.</source>
        <translation>Es wird gerade geschrieben.</translation>
    </message>
    <message>
        <source>%1 is there already; nothing was written. Choose another name.</source>
        <translation>%1 gibt es schon; nichts wurde geschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Every step is open before its solution and done after it.</source>
        <translation>Jeder Schritt ist vor seiner Lösung offen und danach getan.</translation>
    </message>
    <message>
        <source>Not proved: %1</source>
        <translation>Nicht bewiesen: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PageKeys</name>
    <message>
        <source>There is nothing to save, or something is still wrong with it.</source>
        <translation>Es gibt nichts zu speichern, oder etwas daran stimmt noch nicht.</translation>
    </message>
    <message>
        <source>There is nothing to save here.</source>
        <translation>Hier gibt es nichts zu speichern.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PasswordPolicyDialog</name>
    <message>
        <source>Password policy of %1</source>
        <translation>Passwortrichtlinie von %1</translation>
    </message>
    <message>
        <source>It counts for every password that is set from now on. Without rules of the account AWS&apos;s own hold: at least 8 characters, three of the four kinds (uppercase letters, lowercase letters, numbers, symbols), and not the name of the account or of the user.</source>
        <translation>Sie gilt für jedes Passwort, das von jetzt an gesetzt wird. Ohne Regeln des Kontos gelten die von AWS: mindestens 8 Zeichen, drei der vier Arten (Großbuchstaben, Kleinbuchstaben, Ziffern, Sonderzeichen) und nicht der Name des Kontos oder des Benutzers.</translation>
    </message>
    <message>
        <source>&amp;Rules of this account</source>
        <translation>&amp;Regeln dieses Kontos</translation>
    </message>
    <message>
        <source>Rules of this account, in the place of AWS&apos;s own</source>
        <translation>Regeln dieses Kontos, anstelle derer von AWS</translation>
    </message>
    <message>
        <source>Least number of characters</source>
        <translation>Mindestzahl der Zeichen</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source>An &amp;uppercase letter (A…Z)</source>
        <translation>Ein &amp;Großbuchstabe (A…Z)</translation>
    </message>
    <message>
        <source>A l&amp;owercase letter (a…z)</source>
        <translation>Ein &amp;Kleinbuchstabe (a…z)</translation>
    </message>
    <message>
        <source>A &amp;number</source>
        <translation>Eine &amp;Ziffer</translation>
    </message>
    <message>
        <source>A s&amp;ymbol ! @ # $ % ^ &amp;&amp; * ( ) _ + - = [ ] { } | &apos;</source>
        <translation>Ein S&amp;onderzeichen ! @ # $ % ^ &amp;&amp; * ( ) _ + - = [ ] { } | &apos;</translation>
    </message>
    <message>
        <source>A password &amp;expires after</source>
        <translation>Ein Passwort läu&amp;ft ab nach</translation>
    </message>
    <message>
        <source>Days until a password expires</source>
        <translation>Tage, bis ein Passwort abläuft</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>An &amp;administrator must set the next one once it has expired</source>
        <translation>Nach dem Ablauf muss ein &amp;Administrator das nächste setzen</translation>
    </message>
    <message>
        <source>A new password differs from the &amp;last</source>
        <translation>Ein neues Passwort unterscheidet sich von den l&amp;etzten</translation>
    </message>
    <message>
        <source>Number of earlier passwords that may not be used again</source>
        <translation>Zahl der früheren Passwörter, die nicht wieder verwendet werden dürfen</translation>
    </message>
    <message>
        <source>Users may change their own pass&amp;word</source>
        <translation>&amp;Benutzer dürfen ihr eigenes Passwort ändern</translation>
    </message>
    <message>
        <source>At lea&amp;st</source>
        <translation>&amp;Mindestens</translation>
    </message>
    <message>
        <source>The password policy</source>
        <translation>Die Passwortrichtlinie</translation>
    </message>
    <message>
        <source>It was changed elsewhere meanwhile. Saving puts what stands here in its place.</source>
        <translation>Sie wurde inzwischen anderswo geändert. Speichern setzt an ihre Stelle, was hier steht.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PeopleModel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PeoplePage</name>
    <message>
        <source>Practice people</source>
        <translation>Übungspersonen</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 Personen</translation>
    </message>
    <message>
        <source>Nobody in the practice directory yet</source>
        <translation>Noch niemand im Übungsverzeichnis</translation>
    </message>
    <message>
        <source>People of the practice identity provider have no credentials in any account: they sign in there, by SAML or OpenID Connect, and get sessions of roles. Create a person, then connect the provider to an account.</source>
        <translation>Personen des Übungs-Identitätsanbieters haben in keinem Konto Anmeldedaten: Die Anmeldung geschieht dort, über SAML oder OpenID Connect, und ergibt Sitzungen von Rollen. Legen Sie eine Person an und verbinden Sie dann den Anbieter mit einem Konto.</translation>
    </message>
    <message>
        <source>&amp;Create person…</source>
        <translation>&amp;Person anlegen…</translation>
    </message>
    <message>
        <source>Clone…</source>
        <translation>Klonen…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Roles by SAML</source>
        <translation>Rollen über SAML</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Subject %1 · created %2</source>
        <translation>Subjekt %1 · angelegt %2</translation>
    </message>
    <message>
        <source>Delete person %1</source>
        <translation>Person %1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 people</source>
        <translation>%1 Personen löschen</translation>
    </message>
    <message>
        <source>They cannot sign in any more. Sessions that they have now last until they expire. Somebody new with the same name is somebody else: the subject is another.

Undo brings it all back.</source>
        <translation>Anmelden ist dann nicht mehr möglich. Jetzige Sitzungen gelten bis zum Ablauf. Jemand Neues mit demselben Namen ist jemand anderes: Das Subjekt ist ein anderes.

Rückgängig bringt alles zurück.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PermissionsTab</name>
    <message>
        <source>The selected policy as JSON</source>
        <translation>Die ausgewählte Richtlinie als JSON</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>A&amp;ttach policies…</source>
        <translation>Ri&amp;chtlinien anfügen…</translation>
    </message>
    <message>
        <source>Add inline polic&amp;y…</source>
        <translation>Inline-Richtlinie hinz&amp;ufügen…</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>Lös&amp;en</translation>
    </message>
    <message>
        <source>&amp;Open policy</source>
        <translation>Richtlinie ö&amp;ffnen</translation>
    </message>
    <message>
        <source>A permissions boundary grants nothing: it is the most that the policies above can allow.</source>
        <translation>Eine Berechtigungsgrenze gewährt nichts: Sie ist das Äußerste, was die Richtlinien darüber erlauben können.</translation>
    </message>
    <message>
        <source>Set &amp;boundary…</source>
        <translation>Grenze se&amp;tzen…</translation>
    </message>
    <message>
        <source>Remove boundary</source>
        <translation>Grenze entfernen</translation>
    </message>
    <message>
        <source>Remove the boundary of %1</source>
        <translation>Die Grenze von %1 entfernen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All inline policies together have %L1 characters without white space: more than the quota of %L2.</source>
        <translation>Alle Inline-Richtlinien zusammen haben %L1 Zeichen ohne Leerraum: mehr als das Kontingent von %L2.</translation>
    </message>
    <message>
        <source>Inline policy %1</source>
        <translation>Inline-Richtlinie %1</translation>
    </message>
    <message>
        <source>Change inline policies of %1</source>
        <translation>Inline-Richtlinien von %1 ändern</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>AWS managed</source>
        <translation>AWS-verwaltet</translation>
    </message>
    <message>
        <source>managed</source>
        <translation>verwaltet</translation>
    </message>
    <message>
        <source>inline</source>
        <translation>inline</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Permissions boundary: %1</source>
        <translation>Berechtigungsgrenze: %1</translation>
    </message>
    <message>
        <source>Permissions boundary: none</source>
        <translation>Berechtigungsgrenze: keine</translation>
    </message>
    <message>
        <source>&amp;Delete policy</source>
        <translation>Richtlini&amp;e löschen</translation>
    </message>
    <message>
        <source>All inline policies together count.</source>
        <translation>Alle Inline-Richtlinien zählen zusammen.</translation>
    </message>
    <message>
        <source>Attach policies to %1</source>
        <translation>Richtlinien an %1 anfügen</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Anfügen</translation>
    </message>
    <message>
        <source>%1 policies</source>
        <translation>%1 Richtlinien</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>%1 an %2 anfügen</translation>
    </message>
    <message>
        <source>Delete policy %1 of %2</source>
        <translation>Richtlinie %1 von %2 löschen</translation>
    </message>
    <message>
        <source>Detach %1 from %2</source>
        <translation>%1 von %2 lösen</translation>
    </message>
    <message>
        <source>Permissions boundary of %1</source>
        <translation>Berechtigungsgrenze von %1</translation>
    </message>
    <message>
        <source>&amp;Set boundary</source>
        <translation>&amp;Grenze setzen</translation>
    </message>
    <message>
        <source>Set the boundary of %1</source>
        <translation>Die Grenze von %1 setzen</translation>
    </message>
    <message>
        <source>No policies yet.</source>
        <translation>Noch keine Richtlinien.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PersonDialog</name>
    <message>
        <source>Clone %1</source>
        <translation>%1 klonen</translation>
    </message>
    <message>
        <source>Create person</source>
        <translation>Person anlegen</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Display name</source>
        <translation>&amp;Anzeigename</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>Groups, attributes and roles are taken over from %1; the subject is a new one.</source>
        <translation>Gruppen, Attribute und Rollen werden von %1 übernommen; das Subjekt ist ein neues.</translation>
    </message>
    <message>
        <source>The user name becomes the name of the person&apos;s sessions and cannot be changed later.</source>
        <translation>Der Benutzername wird zum Namen der Sitzungen der Person und lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>&amp;Clone person</source>
        <translation>Person &amp;klonen</translation>
    </message>
    <message>
        <source>&amp;Create person</source>
        <translation>&amp;Person anlegen</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Die Person</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PersonTab</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>A group, then Enter</source>
        <translation>Eine Gruppe, dann Eingabe</translation>
    </message>
    <message>
        <source>Display &amp;name</source>
        <translation>An&amp;zeigename</translation>
    </message>
    <message>
        <source>E&amp;mail</source>
        <translation>E-Ma&amp;il</translation>
    </message>
    <message>
        <source>Groups go along in the assertion and in the token. AWS takes no notice of them: what policies can ask for are the attributes.</source>
        <translation>Gruppen stehen mit in der Assertion und im Token. AWS beachtet sie nicht: Wonach Richtlinien fragen können, sind die Attribute.</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Change %1 in the practice directory</source>
        <translation>%1 im Übungsverzeichnis ändern</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Picker</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PlanStep</name>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
    </message>
    <message>
        <source>The plan as</source>
        <translation>Der Plan als</translation>
    </message>
    <message>
        <source>AWS CLI commands</source>
        <translation>AWS-CLI-Befehle</translation>
    </message>
    <message>
        <source>CloudFormation template</source>
        <translation>CloudFormation-Vorlage</translation>
    </message>
    <message>
        <source>Terraform configuration</source>
        <translation>Terraform-Konfiguration</translation>
    </message>
    <message>
        <source>The same &amp;as</source>
        <translation>Das&amp;selbe als</translation>
    </message>
    <message>
        <source>The plan as text</source>
        <translation>Der Plan als Text</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Copy the text of the plan</source>
        <translation>Den Text des Plans kopieren</translation>
    </message>
    <message>
        <source>✔ Ready: one call, which Undo takes back.</source>
        <translation>✔ Bereit: ein Aufruf, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>✔ Ready: %1 calls, made together as one step that Undo takes back.</source>
        <translation>✔ Bereit: %1 Aufrufe, zusammen als ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>… asking the engine</source>
        <translation>… Engine wird gefragt</translation>
    </message>
    <message>
        <source>Not in this text, as it has no counterpart there: %1</source>
        <translation>Nicht in diesem Text, weil es dort keine Entsprechung hat: %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Take back what was &amp;done</source>
        <translation>Getanes &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Take back the calls that were made</source>
        <translation>Die gemachten Aufrufe zurücknehmen</translation>
    </message>
    <message>
        <source>Calls in order</source>
        <translation>Aufrufe der Reihe nach</translation>
    </message>
    <message>
        <source>JSON before and after</source>
        <translation>JSON vorher und nachher</translation>
    </message>
    <message>
        <source>• %1 is made as %2.</source>
        <translation>• %1 wird als %2 gemacht.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>✖ The engine would refuse a call; what is shown ends there. %1</source>
        <translation>✖ Die Engine würde einen Aufruf ablehnen; das Gezeigte endet dort. %1</translation>
    </message>
    <message numerus="yes">
        <source>• %n calls are made as %1.</source>
        <translation>
            <numerusform>• %n Aufruf wird als %1 gemacht.</numerusform>
            <numerusform>• %n Aufrufe werden als %1 gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>In account %1, as its administrator:</source>
        <translation>Im Konto %1, als dessen Administrator:</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PoliciesModel</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Managed by AWS: it can be attached, not changed</source>
        <translation>Von AWS verwaltet: lässt sich anfügen, nicht ändern</translation>
    </message>
    <message>
        <source>Managed by this account</source>
        <translation>Von diesem Konto verwaltet</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PoliciesPage</name>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>1 policy</source>
        <translation>1 Richtlinie</translation>
    </message>
    <message>
        <source>%1 policies</source>
        <translation>%1 Richtlinien</translation>
    </message>
    <message>
        <source>No policies yet</source>
        <translation>Noch keine Richtlinien</translation>
    </message>
    <message>
        <source>A managed policy says what is allowed or denied, and is attached to users, groups and roles.</source>
        <translation>Eine verwaltete Richtlinie sagt, was erlaubt oder verweigert ist, und wird Benutzern, Gruppen und Rollen angefügt.</translation>
    </message>
    <message>
        <source>&amp;Create policy…</source>
        <translation>&amp;Richtlinie anlegen…</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Managed by AWS: can be attached, not changed</source>
        <translation>Von AWS verwaltet: lässt sich anfügen, nicht ändern</translation>
    </message>
    <message>
        <source>Version %1 is the default · changed %2</source>
        <translation>Version %1 ist Standard · geändert %2</translation>
    </message>
    <message>
        <source>AWS&apos;s own policies stay</source>
        <translation>Die Richtlinien von AWS bleiben</translation>
    </message>
    <message>
        <source>What AWS manages can be attached and detached, not deleted.</source>
        <translation>Was AWS verwaltet, lässt sich anfügen und lösen, aber nicht löschen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PoliciesView</name>
    <message>
        <source>SCPs and RCPs</source>
        <translation>SCPs und RCPs</translation>
    </message>
    <message>
        <source>1 policy</source>
        <translation>1 Richtlinie</translation>
    </message>
    <message>
        <source>%1 policies</source>
        <translation>%1 Richtlinien</translation>
    </message>
    <message>
        <source>No policies yet</source>
        <translation>Noch keine Richtlinien</translation>
    </message>
    <message>
        <source>A service control policy says what principals of an account can at most do, a resource control policy what can at most be done with its resources.</source>
        <translation>Eine Service-Kontrollrichtlinie sagt, was Principals eines Kontos höchstens tun können, eine Ressourcenkontrollrichtlinie, was mit seinen Ressourcen höchstens getan werden kann.</translation>
    </message>
    <message>
        <source>&amp;Create policy…</source>
        <translation>&amp;Richtlinie anlegen…</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Attached to</source>
        <translation>Angefügt an</translation>
    </message>
    <message>
        <source>One of the %1 · id %2</source>
        <translation>Eine der %1 · ID %2</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Delete policy %1</source>
        <translation>Richtlinie %1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n policies</source>
        <translation>
            <numerusform>%n Richtlinie löschen</numerusform>
            <numerusform>%n Richtlinien löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is attached nowhere, so nobody&apos;s access changes.

Undo brings it back.</source>
        <translation>Sie ist nirgends angefügt; niemandes Zugriff ändert sich also.

Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Organization policies</source>
        <translation>Organisationsrichtlinien</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PolicyDialog</name>
    <message>
        <source>Create policy</source>
        <translation>Richtlinie anlegen</translation>
    </message>
    <message>
        <source>Add inline policy to %1</source>
        <translation>Inline-Richtlinie zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>All inline policies together count.</source>
        <translation>Alle Inline-Richtlinien zählen zusammen.</translation>
    </message>
    <message>
        <source>Nam&amp;e</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>Policy as JSON</source>
        <translation>Richtlinie als JSON</translation>
    </message>
    <message>
        <source>&amp;Create policy</source>
        <translation>&amp;Richtlinie anlegen</translation>
    </message>
    <message>
        <source>&amp;Add policy</source>
        <translation>Richtlinie &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Pfad: %1</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>Die Richtlinie</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PolicyEditor</name>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>the text is longer than the %L1 characters that AWS takes</source>
        <translation>der Text ist länger als die %L1 Zeichen, die AWS annimmt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Tab indents; Esc or Ctrl+Tab leaves the text.</source>
        <translation>Tab rückt ein; Esc oder Strg+Tab verlässt den Text.</translation>
    </message>
    <message>
        <source>Share of the size quota that is used</source>
        <translation>Benutzter Anteil des Größenkontingents</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>Format&amp;ieren</translation>
    </message>
    <message>
        <source>Lay the JSON out anew; its meaning stays</source>
        <translation>Das JSON neu anordnen; seine Bedeutung bleibt</translation>
    </message>
    <message>
        <source>%L1 bytes are more than the quota of %L2</source>
        <translation>%L1 Bytes sind mehr als das Kontingent von %L2</translation>
    </message>
    <message>
        <source>%L1 characters without white space are more than the quota of %L2</source>
        <translation>%L1 Zeichen ohne Leerraum sind mehr als das Kontingent von %L2</translation>
    </message>
    <message>
        <source>✖ 1 problem: AWS would refuse this</source>
        <translation>✖ 1 Problem: AWS würde dies ablehnen</translation>
    </message>
    <message>
        <source>✖ %1 problems: AWS would refuse this</source>
        <translation>✖ %1 Probleme: AWS würde dies ablehnen</translation>
    </message>
    <message>
        <source>1 suggestion</source>
        <translation>1 Vorschlag</translation>
    </message>
    <message>
        <source>%1 suggestions</source>
        <translation>%1 Vorschläge</translation>
    </message>
    <message>
        <source>✔ No problems</source>
        <translation>✔ Keine Probleme</translation>
    </message>
    <message>
        <source>ℹ %1</source>
        <translation>ℹ %1</translation>
    </message>
    <message>
        <source>⚠ 1 warning</source>
        <translation>⚠ 1 Warnung</translation>
    </message>
    <message>
        <source>⚠ %1 warnings</source>
        <translation>⚠ %1 Warnungen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>%L1 of %L2 bytes. %3</source>
        <translation>%L1 von %L2 Bytes. %3</translation>
    </message>
    <message>
        <source>%L1 of %L2 characters without white space. %3</source>
        <translation>%L1 von %L2 Zeichen ohne Leerraum. %3</translation>
    </message>
    <message>
        <source>○ The policy is empty</source>
        <translation>○ Die Richtlinie ist leer</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PolicyNotes</name>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 %3: %4</source>
        <translation>%1, %2 %3: %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Security warning</source>
        <translation>Sicherheitswarnung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Problems of the policy</source>
        <translation>Probleme der Richtlinie</translation>
    </message>
    <message>
        <source>error, %1</source>
        <translation>Fehler, %1</translation>
    </message>
    <message>
        <source>Nothing to mend here</source>
        <translation>Hier ist nichts zu beheben</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PolicyTemplate</name>
    <message>
        <source>Choose a starting point…</source>
        <translation>Ausgangspunkt wählen…</translation>
    </message>
    <message>
        <source>Read and write bucket %1</source>
        <translation>Bucket %1 lesen und schreiben</translation>
    </message>
    <message>
        <source>Only read bucket %1</source>
        <translation>Bucket %1 nur lesen</translation>
    </message>
    <message>
        <source>Look at users, groups and roles</source>
        <translation>Benutzer, Gruppen und Rollen ansehen</translation>
    </message>
    <message>
        <source>An empty statement to fill in</source>
        <translation>Eine leere Anweisung zum Ausfüllen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PolicyWorkbench</name>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Show the policy as a form</source>
        <translation>Die Richtlinie als Formular zeigen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Show the policy as JSON</source>
        <translation>Die Richtlinie als JSON zeigen</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Tell in words what the policy does</source>
        <translation>In Worten sagen, was die Richtlinie bewirkt</translation>
    </message>
    <message>
        <source>Undo the last change to this text</source>
        <translation>Die letzte Änderung an diesem Text rückgängig machen</translation>
    </message>
    <message>
        <source>Redo the change that was undone</source>
        <translation>Die rückgängig gemachte Änderung wiederherstellen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Show what is wrong in words, and the size</source>
        <translation>In Worten zeigen, was nicht stimmt, und die Größe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Show the buttons that add, copy and move statements</source>
        <translation>Die Schaltflächen zeigen, die Anweisungen hinzufügen, kopieren und verschieben</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PracticeCodes</name>
    <message>
        <source>Practice co&amp;de</source>
        <translation>&amp;Übungscode</translation>
    </message>
    <message>
        <source>Practice co&amp;des</source>
        <translation>&amp;Übungscodes</translation>
    </message>
    <message>
        <source>Type in the practice code</source>
        <translation>Den Übungscode eingeben</translation>
    </message>
    <message>
        <source>Type in two practice codes</source>
        <translation>Zwei Übungscodes eingeben</translation>
    </message>
    <message>
        <source>The code of this half minute was used, and each works once: wait for the next.</source>
        <translation>Der Code dieser halben Minute ist benutzt, und jeder gilt einmal: Warten Sie auf den nächsten.</translation>
    </message>
    <message>
        <source>Told by the practice engine, which keeps the seed of %1</source>
        <translation>Gesagt von der Übungs-Engine, die den Seed von %1 verwahrt</translation>
    </message>
    <message>
        <source>It comes in %1 s.</source>
        <translation>Er kommt in %1 s.</translation>
    </message>
    <message>
        <source>It holds %1 s more. With a real telephone it would come from there.</source>
        <translation>Er gilt noch %1 s. Bei einem echten Telefon käme er von dort.</translation>
    </message>
    <message>
        <source>Two that were shown just now. With a real telephone they would come from there.</source>
        <translation>Zwei, die eben gezeigt wurden. Bei einem echten Telefon kämen sie von dort.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PracticeDesk</name>
    <message>
        <source>In a walkthrough the clock stands still; it can be moved forward.</source>
        <translation>In einer Anleitung steht die Uhr still; sie lässt sich vorstellen.</translation>
    </message>
    <message>
        <source>Walkthrough: %1 — a practice world of its own, your workspace is not touched</source>
        <translation>Anleitung: %1 — eine eigene Übungswelt, Ihr Arbeitsbereich bleibt unberührt</translation>
    </message>
    <message>
        <source>The walkthrough was changed since you began it; what could be kept was kept.</source>
        <translation>Die Anleitung wurde geändert, seit Sie sie begonnen haben; was sich behalten ließ, wurde behalten.</translation>
    </message>
    <message>
        <source>Coach</source>
        <translation>Coach</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>&amp;Coach</source>
        <translation>&amp;Coach</translation>
    </message>
    <message>
        <source>To the coach, and back</source>
        <translation>Zum Coach und zurück</translation>
    </message>
    <message>
        <source>To the terminal</source>
        <translation>Zum Terminal</translation>
    </message>
    <message>
        <source>Presenter mode</source>
        <translation>Präsentationsmodus</translation>
    </message>
    <message>
        <source>Recording a walkthrough — a practice world of its own, your workspace is not touched</source>
        <translation>Aufnahme einer Anleitung – in einer eigenen Übungswelt, Ihr Arbeitsbereich bleibt unberührt</translation>
    </message>
    <message>
        <source>a practice world of its own, your workspace is not touched</source>
        <translation>eine eigene Übungswelt, Ihr Arbeitsbereich bleibt unberührt</translation>
    </message>
    <message>
        <source>Preview: %1 — %2</source>
        <translation>Vorschau: %1 – %2</translation>
    </message>
    <message>
        <source>Walkthrough: %1, of “%2” by %3, which did not come with the program — %4</source>
        <translation>Anleitung: %1, aus „%2“ von %3, nicht mit dem Programm gekommen – %4</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Re&amp;corder</source>
        <translation>Auf&amp;nahme</translation>
    </message>
    <message>
        <source>To the recorder, and back</source>
        <translation>Zur Aufnahme und zurück</translation>
    </message>
    <message>
        <source>Go to step…</source>
        <translation>Zum Schritt…</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PracticeRoom</name>
    <message>
        <source>The solution is being shown: take it back in the coach, then it is your turn.</source>
        <translation>Die Lösung wird gerade vorgemacht: Nehmen Sie sie im Coach zurück, dann sind Sie an der Reihe.</translation>
    </message>
    <message>
        <source>The walkthrough is finished. Go back to a step in the coach to go on practising.</source>
        <translation>Die Anleitung ist abgeschlossen. Gehen Sie im Coach zu einem Schritt zurück, um weiterzuüben.</translation>
    </message>
    <message>
        <source>This call cannot be made in a walkthrough.</source>
        <translation>Dieser Aufruf ist in einer Anleitung nicht möglich.</translation>
    </message>
    <message>
        <source>This cannot be done in a walkthrough.</source>
        <translation>Das ist in einer Anleitung nicht möglich.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Preview</name>
    <message>
        <source>The last good content is still shown.</source>
        <translation>Gezeigt wird weiter der letzte gute Stand.</translation>
    </message>
    <message>
        <source>What was saved cannot be played: %1 %2</source>
        <translation>Was gespeichert wurde, lässt sich nicht spielen: %1 %2</translation>
    </message>
    <message>
        <source>This walkthrough is no longer in the pack. %1</source>
        <translation>Diese Anleitung ist nicht mehr im Paket. %1</translation>
    </message>
    <message>
        <source>Shown as it was saved at %1.</source>
        <translation>Gezeigt, wie um %1 gespeichert.</translation>
    </message>
    <message>
        <source>Shown as it was saved at %1, but not at the same step: %2</source>
        <translation>Gezeigt, wie um %1 gespeichert, aber nicht am selben Schritt: %2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PrincipalChoices</name>
    <message>
        <source>service · %1</source>
        <translation>Dienst · %1</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>whole account · %1</source>
        <translation>ganzes Konto · %1</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>a group is not a principal: name its account here and allow sts:AssumeRole in the group&apos;s own policy</source>
        <translation>eine Gruppe ist kein Principal: Nennen Sie hier ihr Konto und erlauben Sie sts:AssumeRole in der Richtlinie der Gruppe</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>everyone in the account whom that account allows</source>
        <translation>alle im Konto, denen es jenes Konto erlaubt</translation>
    </message>
    <message>
        <source>role %1 · %2</source>
        <translation>Rolle %1 · %2</translation>
    </message>
    <message>
        <source>user %1 · %2</source>
        <translation>Benutzer %1 · %2</translation>
    </message>
    <message>
        <source>there is nobody of this name now: replace or remove it</source>
        <translation>niemand heißt jetzt so: bitte ersetzen oder entfernen</translation>
    </message>
    <message>
        <source>this account is not in the workspace: whether the principal exists is unknown</source>
        <translation>dieses Konto ist nicht im Arbeitsbereich: Ob es den Principal gibt, ist unbekannt</translation>
    </message>
    <message>
        <source>everyone (*)</source>
        <translation>alle (*)</translation>
    </message>
    <message>
        <source>anyone in any account: never without a condition that says whom you mean</source>
        <translation>jeder in jedem Konto: nie ohne eine Bedingung, die sagt, wen Sie meinen</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>identity provider %1</source>
        <translation>Identitätsanbieter %1</translation>
    </message>
    <message>
        <source>deleted principal %1</source>
        <translation>gelöschter Principal %1</translation>
    </message>
    <message>
        <source>who had this id was deleted; nobody of the same name is trusted instead: replace or remove it</source>
        <translation>wer diese ID hatte, wurde gelöscht; niemandem desselben Namens wird stattdessen vertraut: bitte ersetzen oder entfernen</translation>
    </message>
    <message>
        <source>this is no principal that AWS knows</source>
        <translation>das ist kein Principal, den AWS kennt</translation>
    </message>
    <message>
        <source>SAML provider</source>
        <translation>SAML-Anbieter</translation>
    </message>
    <message>
        <source>OpenID Connect provider</source>
        <translation>OpenID-Connect-Anbieter</translation>
    </message>
    <message>
        <source>the account has no such provider: nobody can sign in by it</source>
        <translation>das Konto hat keinen solchen Anbieter: Niemand kann sich darüber anmelden</translation>
    </message>
    <message>
        <source>service %1 · %2</source>
        <translation>Dienst %1 · %2</translation>
    </message>
    <message>
        <source>service %1 · %2 in %3</source>
        <translation>Dienst %1 · %2 in %3</translation>
    </message>
    <message>
        <source>federated user %1 · %2</source>
        <translation>föderierter Benutzer %1 · %2</translation>
    </message>
    <message>
        <source>credentials of GetFederationToken cannot call AssumeRole</source>
        <translation>Anmeldedaten aus GetFederationToken können AssumeRole nicht aufrufen</translation>
    </message>
    <message>
        <source>session %1 of role %2 · %3</source>
        <translation>Sitzung %1 der Rolle %2 · %3</translation>
    </message>
    <message>
        <source>Everyone (*)</source>
        <translation>Alle (*)</translation>
    </message>
    <message>
        <source>anyone in any AWS account: only with a condition</source>
        <translation>jeder in jedem AWS-Konto: nur mit einer Bedingung</translation>
    </message>
    <message>
        <source>who has the id %1</source>
        <translation>wer die ID %1 hat</translation>
    </message>
    <message>
        <source>group · %1: lets its account in and allows the group</source>
        <translation>Gruppe · %1: lässt ihr Konto zu und erlaubt es der Gruppe</translation>
    </message>
    <message>
        <source>group %1 (through its account %2)</source>
        <translation>Gruppe %1 (über ihr Konto %2)</translation>
    </message>
    <message>
        <source>groups %1 (through their account %2)</source>
        <translation>Gruppen %1 (über ihr Konto %2)</translation>
    </message>
    <message>
        <source>a group is no principal, so its account is let in: others there get in as well once a policy of theirs allows it</source>
        <translation>eine Gruppe ist kein Prinzipal, deshalb wird ihr Konto eingelassen: andere dort kommen ebenfalls hinein, sobald eine ihrer Richtlinien es erlaubt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PrincipalDraft</name>
    <message>
        <source>The account is not there any more.</source>
        <translation>Das Konto gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Path: %1</source>
        <translation>Pfad: %1</translation>
    </message>
    <message>
        <source>The group %1 is not there any more.</source>
        <translation>Die Gruppe %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The user %1 is not there any more.</source>
        <translation>Den Benutzer %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Attached policies</source>
        <translation>Angefügte Richtlinien</translation>
    </message>
    <message>
        <source>10 by default, 20 on request.</source>
        <translation>Standardmäßig 10, auf Antrag 20.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PrincipalNameStep</name>
    <message>
        <source>Part of the ARN, for policies that speak of a whole branch: /engineering/</source>
        <translation>Teil des ARN, für Richtlinien, die von einem ganzen Zweig sprechen: /engineering/</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Path</source>
        <translation>&amp;Pfad</translation>
    </message>
    <message>
        <source>A group gives its members permissions in common. It cannot sign in, and no policy can name it as a principal.</source>
        <translation>Eine Gruppe gibt ihren Mitgliedern gemeinsame Berechtigungen. Sie kann sich nicht anmelden, und keine Richtlinie kann sie als Principal nennen.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A user is a person or a program with credentials of its own. A key can be made along, an MFA device afterwards.</source>
        <translation>Ein Benutzer ist eine Person oder ein Programm mit eigenen Anmeldedaten. Ein Schlüssel lässt sich gleich mit anlegen, ein MFA-Gerät danach.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PrincipalPicker</name>
    <message>
        <source>Who may assume this role?</source>
        <translation>Wer darf diese Rolle übernehmen?</translation>
    </message>
    <message>
        <source>Search people, roles, accounts and services, or type an account id or ARN</source>
        <translation>Personen, Rollen, Konten und Dienste suchen, oder Konto-ID oder ARN eingeben</translation>
    </message>
    <message>
        <source>Search, or type a 12-digit account id or an ARN</source>
        <translation>Suchen, oder 12-stellige Konto-ID oder ARN eingeben</translation>
    </message>
    <message>
        <source>Principals</source>
        <translation>Principals</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add the chosen principals</source>
        <translation>Die gewählten Principals hinzufügen</translation>
    </message>
    <message>
        <source>Press Enter to add what you typed.</source>
        <translation>Drücken Sie die Eingabetaste, um das Eingegebene hinzuzufügen.</translation>
    </message>
    <message>
        <source>Nobody here is called that. An account outside this workspace is added by its 12-digit id.</source>
        <translation>Niemand hier heißt so. Ein Konto außerhalb dieses Arbeitsbereichs wird über seine 12-stellige ID hinzugefügt.</translation>
    </message>
    <message>
        <source>Ctrl and Shift choose several. Groups are no principals: let the account in, and allow its group.</source>
        <translation>Strg und Umschalt wählen mehrere. Gruppen sind keine Principals: Lassen Sie das Konto zu, und erlauben Sie es dessen Gruppe.</translation>
    </message>
    <message>
        <source>Kind of principal</source>
        <translation>Art des Principals</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Whole accounts</source>
        <translation>Ganze Konten</translation>
    </message>
    <message>
        <source>AWS services</source>
        <translation>AWS-Dienste</translation>
    </message>
    <message>
        <source>SAML providers</source>
        <translation>SAML-Anbieter</translation>
    </message>
    <message>
        <source>OpenID Connect providers</source>
        <translation>OpenID-Connect-Anbieter</translation>
    </message>
    <message>
        <source>One session of a role</source>
        <translation>Eine Sitzung einer Rolle</translation>
    </message>
    <message>
        <source>A federated user</source>
        <translation>Föderierter Benutzer</translation>
    </message>
    <message>
        <source>Everyone, with a condition</source>
        <translation>Alle, mit einer Bedingung</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the session or of the federated user</source>
        <translation>Name der Sitzung oder des föderierten Benutzers</translation>
    </message>
    <message>
        <source>✖ A name has 2 to 64 letters, digits or any of _ + = , . @ -</source>
        <translation>✖ Ein Name hat 2 bis 64 Buchstaben, Ziffern oder eines von _ + = , . @ -</translation>
    </message>
    <message>
        <source>Choose the role and type the name of the session: nobody else who has the role is meant.</source>
        <translation>Wählen Sie die Rolle und geben Sie den Namen der Sitzung ein: Niemand sonst, der die Rolle hat, ist gemeint.</translation>
    </message>
    <message>
        <source>Choose the account and type the name. AWS lets credentials of GetFederationToken call nearly nothing of STS: a federated user cannot assume the role.</source>
        <translation>Wählen Sie das Konto und geben Sie den Namen ein. Mit Anmeldedaten aus GetFederationToken lässt AWS fast nichts von STS aufrufen: Ein föderierter Benutzer kann die Rolle nicht übernehmen.</translation>
    </message>
    <message>
        <source>✖ A canonical user is for bucket policies: a trust policy names an account or an ARN.</source>
        <translation>✖ Ein kanonischer Benutzer ist für Bucket-Richtlinien da: Eine Vertrauensrichtlinie nennt ein Konto oder einen ARN.</translation>
    </message>
    <message>
        <source>The role&apos;s account has no such provider. Make one on the page Identity providers first.</source>
        <translation>Das Konto der Rolle hat keinen solchen Anbieter. Legen Sie zuerst auf der Seite „Identitätsanbieter“ einen an.</translation>
    </message>
    <message>
        <source>A service of one Region is typed with it: logs.eu-south-1.amazonaws.com.</source>
        <translation>Ein Dienst einer Region wird mit ihr geschrieben: logs.eu-south-1.amazonaws.com.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Ctrl and Shift choose several. A group is no principal: choose it, and its account is let in and the group is allowed to assume the role.</source>
        <translation>Strg und Umschalt wählen mehrere. Eine Gruppe ist kein Principal: Wählen Sie sie, und ihr Konto wird zugelassen, und der Gruppe wird erlaubt, die Rolle zu übernehmen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PrincipalPoliciesStep</name>
    <message>
        <source>Give a user few permissions of its own: groups for what people share, and roles for what they need now and then.</source>
        <translation>Geben Sie einem Benutzer wenige eigene Berechtigungen: Gruppen für das, was mehrere gemeinsam brauchen, und Rollen für das, was man hin und wieder braucht.</translation>
    </message>
    <message>
        <source>Every member gets what these policies allow. Policies of the group&apos;s own are added on its page.</source>
        <translation>Jedes Mitglied bekommt, was diese Richtlinien erlauben. Eigene Richtlinien der Gruppe werden auf ihrer Seite hinzugefügt.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Policies and boundary</source>
        <translation>Richtlinien und Grenze</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Was sich ergibt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PrincipalWizard</name>
    <message>
        <source>New user</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>The user needs a name.</source>
        <translation>Der Benutzer braucht einen Namen.</translation>
    </message>
    <message>
        <source>The group needs a name.</source>
        <translation>Die Gruppe braucht einen Namen.</translation>
    </message>
    <message>
        <source>Something is wrong with the tags.</source>
        <translation>Mit den Tags stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>Create user %1</source>
        <translation>Benutzer %1 anlegen</translation>
    </message>
    <message>
        <source>Create group %1</source>
        <translation>Gruppe %1 anlegen</translation>
    </message>
    <message>
        <source>&amp;Create user</source>
        <translation>&amp;Benutzer anlegen</translation>
    </message>
    <message>
        <source>&amp;Create group</source>
        <translation>Gruppe &amp;anlegen</translation>
    </message>
    <message>
        <source>a user (without a name yet)</source>
        <translation>eines Benutzers (noch ohne Namen)</translation>
    </message>
    <message>
        <source>a group (without a name yet)</source>
        <translation>einer Gruppe (noch ohne Namen)</translation>
    </message>
    <message>
        <source>a user (%1)</source>
        <translation>eines Benutzers (%1)</translation>
    </message>
    <message>
        <source>a group (%1)</source>
        <translation>einer Gruppe (%1)</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PrincipalsBox</name>
    <message>
        <source>Whom the statement is about</source>
        <translation>Um wen es in der Anweisung geht</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Everybody but (NotPrincipal)</source>
        <translation>Alle außer (NotPrincipal)</translation>
    </message>
    <message>
        <source>Principals</source>
        <translation>Principals</translation>
    </message>
    <message>
        <source>Add who…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Add people, roles, accounts or services</source>
        <translation>Personen, Rollen, Konten oder Dienste hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected principals</source>
        <translation>Die ausgewählten Principals entfernen</translation>
    </message>
    <message>
        <source>Whom is the statement about?</source>
        <translation>Um wen geht es in der Anweisung?</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>Noch niemand ist genannt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ProfileRoleTab</name>
    <message>
        <source>Choose the role that instances get</source>
        <translation>Die Rolle wählen, die Instanzen bekommen</translation>
    </message>
    <message>
        <source>&amp;Take role out</source>
        <translation>Rolle &amp;entfernen</translation>
    </message>
    <message>
        <source>Take the role out of the instance profile</source>
        <translation>Die Rolle aus dem Instanzprofil entfernen</translation>
    </message>
    <message>
        <source>&amp;Open role</source>
        <translation>Rolle ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open the role</source>
        <translation>Die Rolle öffnen</translation>
    </message>
    <message>
        <source>No role is in it yet: instances with it get no credentials. Choose one that trusts EC2.</source>
        <translation>Noch ist keine Rolle darin: Instanzen damit bekommen keine Anmeldedaten. Wählen Sie eine, die EC2 vertraut.</translation>
    </message>
    <message>
        <source>Instances get credentials of the role %1.</source>
        <translation>Instanzen bekommen Anmeldedaten der Rolle %1.</translation>
    </message>
    <message>
        <source>The role %1 is in it. ⚠ Its trust relationship does not name ec2.amazonaws.com, so that instances get no credentials of it.</source>
        <translation>Die Rolle %1 ist darin. ⚠ Ihre Vertrauensbeziehung nennt ec2.amazonaws.com nicht, also bekommen Instanzen keine Anmeldedaten von ihr.</translation>
    </message>
    <message>
        <source>already</source>
        <translation>bereits</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rolle von %1</translation>
    </message>
    <message>
        <source>&amp;Put in</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Take %1 out of instance profile %2</source>
        <translation>%1 aus dem Instanzprofil %2 entfernen</translation>
    </message>
    <message>
        <source>Put %1 into instance profile %2</source>
        <translation>%1 zum Instanzprofil %2 hinzufügen</translation>
    </message>
    <message>
        <source>Choose &amp;role…</source>
        <translation>R&amp;olle wählen…</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ProgressFile</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: your progress is not kept.</source>
        <translation>%1 lässt sich nicht schreiben: Ihr Fortschritt wird nicht festgehalten.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ProviderDetailsTab</name>
    <message>
        <source>&amp;Replace metadata…</source>
        <translation>Metadaten &amp;ersetzen…</translation>
    </message>
    <message>
        <source>Replace the metadata document</source>
        <translation>Das Metadatendokument ersetzen</translation>
    </message>
    <message>
        <source>Give &amp;keys…</source>
        <translation>&amp;Schlüssel geben…</translation>
    </message>
    <message>
        <source>Give the provider&apos;s keys from a file (JWKS)</source>
        <translation>Die Schlüssel des Anbieters aus einer Datei (JWKS) geben</translation>
    </message>
    <message>
        <source>Metadata document or key set, as it was given</source>
        <translation>Metadatendokument oder Schlüsselsatz, wie gegeben</translation>
    </message>
    <message>
        <source>%L1 characters, too many to be shown</source>
        <translation>%L1 Zeichen, zu viele zum Anzeigen</translation>
    </message>
    <message>
        <source>The metadata is replaced. Responses are verified with its keys from now on.</source>
        <translation>Die Metadaten sind ersetzt. Antworten werden ab jetzt mit deren Schlüsseln geprüft.</translation>
    </message>
    <message>
        <source>Key set of %1</source>
        <translation>Schlüsselsatz von %1</translation>
    </message>
    <message>
        <source>Key sets (*.json);;All files (*)</source>
        <translation>Schlüsselsätze (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The keys are known. Tokens are verified with them from now on.</source>
        <translation>Die Schlüssel sind bekannt. Token werden ab jetzt damit geprüft.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ProviderFacts</name>
    <message>
        <source>Delete identity provider %1</source>
        <translation>Identitätsanbieter %1 löschen</translation>
    </message>
    <message>
        <source>Delete %1 identity providers</source>
        <translation>%1 Identitätsanbieter löschen</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>No role trusts it.</source>
        <translation>Keine Rolle vertraut ihm.</translation>
    </message>
    <message>
        <source>Roles that trust it: %1. They stay as they are, and nobody enters them by it any more. Sessions that were obtained by it go on until they end.</source>
        <translation>Rollen, die ihm vertrauen: %1. Diese Rollen bleiben, wie sie sind, und niemand kommt mehr über ihn hinein. Darüber erlangte Sitzungen laufen bis zu ihrem Ende weiter.</translation>
    </message>
    <message>
        <source>Undo brings it all back.</source>
        <translation>Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>`%1` cannot be read: %2</source>
        <translation>`%1` ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>`%1` is longer than %L2 bytes</source>
        <translation>`%1` ist länger als %L2 Bytes</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ProviderStrip</name>
    <message>
        <source>C&amp;onnect…</source>
        <translation>Ve&amp;rbinden…</translation>
    </message>
    <message>
        <source>S&amp;ign in…</source>
        <translation>Anm&amp;elden…</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Connect the practice identity provider to the account you act in</source>
        <translation>Den Übungs-Identitätsanbieter mit dem Konto verbinden, in dem Sie handeln</translation>
    </message>
    <message>
        <source>Sign in as a practice person</source>
        <translation>Als Übungsperson anmelden</translation>
    </message>
    <message>
        <source>Export what the practice identity provider publishes</source>
        <translation>Exportieren, was der Übungs-Identitätsanbieter veröffentlicht</translation>
    </message>
    <message>
        <source>SAML &amp;metadata (XML)…</source>
        <translation>SAML-&amp;Metadaten (XML)…</translation>
    </message>
    <message>
        <source>&amp;Key set (JWKS)…</source>
        <translation>&amp;Schlüsselsatz (JWKS)…</translation>
    </message>
    <message>
        <source>&amp;OpenID configuration (JSON)…</source>
        <translation>&amp;OpenID-Konfiguration (JSON)…</translation>
    </message>
    <message>
        <source>The practice directory is empty: create a person first.</source>
        <translation>Das Übungsverzeichnis ist leer: Legen Sie zuerst eine Person an.</translation>
    </message>
    <message>
        <source>audience %1</source>
        <translation>Zielgruppe %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 is not known in %2 yet: nobody of the directory can sign in to its roles. Connect it.</source>
        <translation>%1 ist in %2 noch nicht bekannt: Niemand aus dem Verzeichnis kann sich bei dessen Rollen anmelden. Verbinden Sie ihn.</translation>
    </message>
    <message>
        <source>%1 in %2 · SAML: %3 · OpenID Connect: %4</source>
        <translation>%1 in %2 · SAML: %3 · OpenID Connect: %4</translation>
    </message>
    <message>
        <source>✖ not known</source>
        <translation>✖ nicht bekannt</translation>
    </message>
    <message>
        <source>✔ %1</source>
        <translation>✔ %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ProvidersPage</name>
    <message>
        <source>Identity providers</source>
        <translation>Identitätsanbieter</translation>
    </message>
    <message>
        <source>1 provider</source>
        <translation>1 Anbieter</translation>
    </message>
    <message>
        <source>%1 providers</source>
        <translation>%1 Anbieter</translation>
    </message>
    <message>
        <source>No identity providers yet</source>
        <translation>Noch keine Identitätsanbieter</translation>
    </message>
    <message>
        <source>An identity provider vouches for people who have no user here. With a role that trusts it they sign in where they always do, and get the role&apos;s credentials.</source>
        <translation>Ein Identitätsanbieter bürgt für Personen, die hier keinen Benutzer haben. Mit einer Rolle, die ihm vertraut, melden sich diese an, wo sie es immer tun, und bekommen die Anmeldedaten der Rolle.</translation>
    </message>
    <message>
        <source>&amp;Create SAML…</source>
        <translation>Ne&amp;u: SAML…</translation>
    </message>
    <message>
        <source>Create &amp;OIDC…</source>
        <translation>Neu: &amp;OIDC…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>SAML 2.0 · created %1</source>
        <translation>SAML 2.0 · angelegt %1</translation>
    </message>
    <message>
        <source>OpenID Connect · created %1</source>
        <translation>OpenID Connect · angelegt %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PublicAccessTab</name>
    <message>
        <source>Refuse public bucket p&amp;olicies</source>
        <translation>Öffentliche Bucket-&amp;Richtlinien ablehnen</translation>
    </message>
    <message>
        <source>A bucket policy that lets everybody in cannot be saved. One that is there already stays.</source>
        <translation>Eine Bucket-Richtlinie, die alle zulässt, lässt sich nicht speichern. Eine schon vorhandene bleibt.</translation>
    </message>
    <message>
        <source>Keep other accou&amp;nts out while the policy is public</source>
        <translation>Andere Konten &amp;fernhalten, solange die Richtlinie öffentlich ist</translation>
    </message>
    <message>
        <source>While the bucket policy is public, only this account and AWS services get in through it.</source>
        <translation>Solange die Bucket-Richtlinie öffentlich ist, kommen nur dieses Konto und AWS-Dienste durch sie herein.</translation>
    </message>
    <message>
        <source>Refuse pu&amp;blic ACLs</source>
        <translation>Öffen&amp;tliche ACLs ablehnen</translation>
    </message>
    <message>
        <source>Calls that would set a public access control list are refused. Buckets here own their objects and take no lists at all.</source>
        <translation>Aufrufe, die eine öffentliche Zugriffssteuerungsliste setzen würden, werden abgelehnt. Buckets besitzen hier ihre Objekte und nehmen gar keine Listen an.</translation>
    </message>
    <message>
        <source>&amp;Ignore public ACLs</source>
        <translation>Öffentliche ACLs &amp;ignorieren</translation>
    </message>
    <message>
        <source>Public access control lists that are there already count for nothing.</source>
        <translation>Schon vorhandene öffentliche Zugriffssteuerungslisten zählen nicht.</translation>
    </message>
    <message>
        <source>Change the public access of bucket %1</source>
        <translation>Den öffentlichen Zugriff auf Bucket %1 ändern</translation>
    </message>
    <message>
        <source>✔ There is no bucket policy: nobody is let in from outside.</source>
        <translation>✔ Es gibt keine Bucket-Richtlinie: Niemand wird von außen zugelassen.</translation>
    </message>
    <message>
        <source>⚠ The bucket policy is public: it lets in whoever asks, as far as the switches below allow.</source>
        <translation>⚠ Die Bucket-Richtlinie ist öffentlich: Sie lässt jeden zu, der fragt, soweit die Schalter unten es erlauben.</translation>
    </message>
    <message>
        <source>✔ The bucket policy is not public: it names those whom it lets in.</source>
        <translation>✔ Die Bucket-Richtlinie ist nicht öffentlich: Sie nennt, wen sie zulässt.</translation>
    </message>
    <message>
        <source>⚠ Access control lists are on: the bucket and its objects may let others in by lists of their own.</source>
        <translation>⚠ Zugriffssteuerungslisten sind eingeschaltet: Der Bucket und seine Objekte können andere durch eigene Listen zulassen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::QrView</name>
    <message>
        <source>Hidden while the screen is shared</source>
        <translation>Verborgen, solange der Bildschirm geteilt wird</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::QuestionForm</name>
    <message>
        <source>What will happen?</source>
        <translation>Was wird geschehen?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Which layer decides?</source>
        <translation>Welche Ebene entscheidet?</translation>
    </message>
    <message>
        <source>Which statement (its Sid)?</source>
        <translation>Welche Anweisung (ihre Sid)?</translation>
    </message>
    <message>
        <source>Which error code?</source>
        <translation>Welcher Fehlercode?</translation>
    </message>
    <message>
        <source>It is allowed</source>
        <translation>Es wird erlaubt</translation>
    </message>
    <message>
        <source>It is denied</source>
        <translation>Es wird verweigert</translation>
    </message>
    <message>
        <source>It is invalid: refused before anybody is asked for permission</source>
        <translation>Es ist ungültig: abgelehnt, bevor nach Berechtigungen gefragt wird</translation>
    </message>
    <message>
        <source>A statement denies it</source>
        <translation>Eine Anweisung verweigert es</translation>
    </message>
    <message>
        <source>No statement allows it</source>
        <translation>Keine Anweisung erlaubt es</translation>
    </message>
    <message>
        <source>Identity policies</source>
        <translation>Identitätsrichtlinien</translation>
    </message>
    <message>
        <source>The resource&apos;s policy</source>
        <translation>Die Richtlinie der Ressource</translation>
    </message>
    <message>
        <source>The trust policy</source>
        <translation>Die Vertrauensrichtlinie</translation>
    </message>
    <message>
        <source>The boundary</source>
        <translation>Die Grenze</translation>
    </message>
    <message>
        <source>The session policy</source>
        <translation>Die Sitzungsrichtlinie</translation>
    </message>
    <message>
        <source>A service control policy</source>
        <translation>Eine Service-Kontrollrichtlinie</translation>
    </message>
    <message>
        <source>A resource control policy</source>
        <translation>Eine Ressourcenkontrollrichtlinie</translation>
    </message>
    <message>
        <source>A rule of the service</source>
        <translation>Eine Regel des Dienstes</translation>
    </message>
    <message>
        <source>The session: expired or revoked</source>
        <translation>Die Sitzung: abgelaufen oder widerrufen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>How many seconds?</source>
        <translation>Wie viele Sekunden?</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Ihre eigenen Worte</translation>
    </message>
    <message>
        <source>Say it in your own words</source>
        <translation>Sagen Sie es in eigenen Worten</translation>
    </message>
    <message>
        <source>Tick what you said:</source>
        <translation>Haken Sie an, was Sie gesagt haben:</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 You chose: %2. The engine: **%3**.</source>
        <translation>%1 Sie haben gewählt: %2. Die Engine: **%3**.</translation>
    </message>
    <message>
        <source>Nothing is answered yet.</source>
        <translation>Es ist noch nichts beantwortet.</translation>
    </message>
    <message>
        <source>Not answered yet: %1</source>
        <translation>Noch nicht beantwortet: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::QuestionPanel</name>
    <message>
        <source>&amp;Caller</source>
        <translation>Auf&amp;rufer</translation>
    </message>
    <message>
        <source>a name, an ARN, a service, anonymous</source>
        <translation>ein Name, ein ARN, ein Dienst, anonymous</translation>
    </message>
    <message>
        <source>Act&amp;ion</source>
        <translation>Akt&amp;ion</translation>
    </message>
    <message>
        <source>s3:GetObject, or s3:Get*</source>
        <translation>s3:GetObject oder s3:Get*</translation>
    </message>
    <message>
        <source>&amp;Resource</source>
        <translation>Ress&amp;ource</translation>
    </message>
    <message>
        <source>a name to look for, an ARN, or *</source>
        <translation>ein gesuchter Name, ein ARN oder *</translation>
    </message>
    <message>
        <source>What if it were asked without:</source>
        <translation>Was wäre ohne:</translation>
    </message>
    <message>
        <source>What if: without %1</source>
        <translation>Was wäre: ohne %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::QuotaMeters</name>
    <message>
        <source>%1: %L2 are more than the quota of %L3.</source>
        <translation>%1: %L2 sind mehr als das Kontingent von %L3.</translation>
    </message>
    <message>
        <source>✖ %L1 of %L2</source>
        <translation>✖ %L1 von %L2</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ReadOnlySwitch</name>
    <message>
        <source>Read-&amp;only</source>
        <translation>Nur &amp;lesen</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Changes allowed</source>
        <translation>Ändern erlaubt</translation>
    </message>
    <message>
        <source>Read-only, because you turned it on for this workspace: nothing that would change it is called. Click to allow changes.</source>
        <translation>Nur lesen, weil Sie es für diesen Arbeitsbereich eingeschaltet haben: Nichts, was ihn ändern würde, wird aufgerufen. Klicken Sie, um Änderungen zu erlauben.</translation>
    </message>
    <message>
        <source>Changes are let through. Click to make this workspace read-only.</source>
        <translation>Änderungen werden durchgelassen. Klicken Sie, um in diesem Arbeitsbereich nur zu lesen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RecordBar</name>
    <message>
        <source>Give a name.</source>
        <translation>Geben Sie einen Namen an.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>Save the record…</source>
        <translation>Aufzeichnung speichern…</translation>
    </message>
    <message>
        <source>Save as certificate (PDF)…</source>
        <translation>Als Zertifikat (PDF) speichern…</translation>
    </message>
    <message>
        <source>Copy as xAPI…</source>
        <translation>Als xAPI kopieren…</translation>
    </message>
    <message>
        <source>The one before is being made.</source>
        <translation>Das Vorige wird noch erstellt.</translation>
    </message>
    <message>
        <source>The walkthrough is not finished.</source>
        <translation>Die Anleitung ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Your name, as the record is to have it:</source>
        <translation>Ihr Name, wie er in der Aufzeichnung stehen soll:</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Aufzeichnung speichern</translation>
    </message>
    <message>
        <source>Records (*.json)</source>
        <translation>Aufzeichnungen (*.json)</translation>
    </message>
    <message>
        <source>Save as certificate</source>
        <translation>Als Zertifikat speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Copy as xAPI</source>
        <translation>Als xAPI kopieren</translation>
    </message>
    <message>
        <source>Copied: statements for a learning record store.</source>
        <translation>Kopiert: Statements für einen Learning Record Store.</translation>
    </message>
    <message>
        <source>Not copied: %1</source>
        <translation>Nicht kopiert: %1</translation>
    </message>
    <message>
        <source>A preview has no record.</source>
        <translation>Eine Vorschau hat keine Aufzeichnung.</translation>
    </message>
    <message>
        <source>It was not passed. Begin anew, or go back to the steps that cost points.</source>
        <translation>Sie wurde nicht bestanden. Beginnen Sie von vorn, oder gehen Sie zu den Schritten zurück, die Punkte gekostet haben.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RecordView</name>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>root user of %1</source>
        <translation>Root-Benutzer von %1</translation>
    </message>
    <message>
        <source>%1, known to %2</source>
        <translation>%1, bekannt bei %2</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>nobody known: an anonymous call</source>
        <translation>unbekannt: ein anonymer Aufruf</translation>
    </message>
    <message>
        <source>unknown: the trace ends here</source>
        <translation>unbekannt: Die Spur endet hier</translation>
    </message>
    <message>
        <source>%1 · source identity %2</source>
        <translation>%1 · Quellidentität %2</translation>
    </message>
    <message>
        <source>Copy recor&amp;d</source>
        <translation>&amp;Eintrag kopieren</translation>
    </message>
    <message>
        <source>The record as CloudTrail writes it</source>
        <translation>Der Eintrag, wie CloudTrail ihn schreibt</translation>
    </message>
    <message>
        <source>No record is selected.</source>
        <translation>Kein Eintrag ist ausgewählt.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>Show the &amp;session</source>
        <translation>&amp;Sitzung anzeigen</translation>
    </message>
    <message>
        <source>Show the cal&amp;ler</source>
        <translation>Auf&amp;rufer anzeigen</translation>
    </message>
    <message>
        <source>Show the &amp;role</source>
        <translation>R&amp;olle anzeigen</translation>
    </message>
    <message>
        <source>Show what it was a&amp;bout</source>
        <translation>Betro&amp;ffenes anzeigen</translation>
    </message>
    <message>
        <source>Behind it: %1</source>
        <translation>Dahinter: %1</translation>
    </message>
    <message>
        <source>Show the perso&amp;n</source>
        <translation>Person an&amp;zeigen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RecorderPanel</name>
    <message>
        <source>This step is done…</source>
        <translation>Dieser Schritt ist getan…</translation>
    </message>
    <message>
        <source>Undo the last call</source>
        <translation>Letzten Aufruf zurücknehmen</translation>
    </message>
    <message>
        <source>Take the last step back…</source>
        <translation>Letzten Schritt zurücknehmen…</translation>
    </message>
    <message>
        <source>Write the walkthrough…</source>
        <translation>Anleitung schreiben…</translation>
    </message>
    <message>
        <source>Give the draft up…</source>
        <translation>Entwurf aufgeben…</translation>
    </message>
    <message>
        <source>Calls of this step</source>
        <translation>Aufrufe dieses Schritts</translation>
    </message>
    <message>
        <source>Steps that are kept</source>
        <translation>Behaltene Schritte</translation>
    </message>
    <message>
        <source>There is no room for another step: write the walkthrough.</source>
        <translation>Für noch einen Schritt ist kein Platz: Schreiben Sie die Anleitung.</translation>
    </message>
    <message>
        <source>Step %1: do in this window what the learner is to do. Every call is recorded; the draft is kept on disk.</source>
        <translation>Schritt %1: Tun Sie in diesem Fenster, was die Lernenden tun sollen. Jeder Aufruf wird aufgenommen; der Entwurf steht auf der Platte.</translation>
    </message>
    <message>
        <source>No call was made in this step.</source>
        <translation>In diesem Schritt gab es keinen Aufruf.</translation>
    </message>
    <message>
        <source>A walkthrough has at most %1 recorded steps.</source>
        <translation>Eine Anleitung hat höchstens %1 aufgenommene Schritte.</translation>
    </message>
    <message>
        <source>No step is kept yet.</source>
        <translation>Noch kein Schritt ist behalten.</translation>
    </message>
    <message>
        <source>Take the last step back?</source>
        <translation>Letzten Schritt zurücknehmen?</translation>
    </message>
    <message>
        <source>“%1” and everything done in it and since is taken back.</source>
        <translation>„%1“ und alles, was darin und seither getan wurde, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Give the draft up?</source>
        <translation>Entwurf aufgeben?</translation>
    </message>
    <message>
        <source>The window is closed, and the draft is put aside. What was written as a pack stays.</source>
        <translation>Das Fenster wird geschlossen und der Entwurf beiseitegelegt. Was als Paket geschrieben wurde, bleibt.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Aufgeben</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RefusalPanel</name>
    <message>
        <source>Let %1 assume %2</source>
        <translation>%1 erlauben, %2 zu übernehmen</translation>
    </message>
    <message>
        <source>What was refused</source>
        <translation>Was abgelehnt wurde</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>Warum es abgelehnt wurde</translation>
    </message>
    <message>
        <source>Mend what is missing</source>
        <translation>Beheben, was fehlt</translation>
    </message>
    <message>
        <source>&amp;Fix: %1…</source>
        <translation>B&amp;eheben: %1…</translation>
    </message>
    <message>
        <source>Which side refused</source>
        <translation>Welche Seite abgelehnt hat</translation>
    </message>
    <message>
        <source>Choose the role that was probably meant</source>
        <translation>Die wahrscheinlich gemeinte Rolle wählen</translation>
    </message>
    <message>
        <source>Try to assume the role again</source>
        <translation>Noch einmal versuchen, die Rolle zu übernehmen</translation>
    </message>
    <message>
        <source>Try aga&amp;in</source>
        <translation>Noch e&amp;inmal</translation>
    </message>
    <message>
        <source>Or: %1…</source>
        <translation>Oder: %1…</translation>
    </message>
    <message>
        <source>Mend it: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Ta&amp;ke %1</source>
        <translation>%1 einset&amp;zen</translation>
    </message>
    <message>
        <source>✔ Done: %1. Edit ▸ Undo takes it back.</source>
        <translation>✔ Erledigt: %1. Bearbeiten ▸ Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Let the group %1 assume %2</source>
        <translation>Der Gruppe %1 erlauben, %2 zu übernehmen</translation>
    </message>
    <message>
        <source>Let %1 assume %2, by both halves: in %3 and in %4</source>
        <translation>%1 erlauben, %2 zu übernehmen, mit beiden Hälften: in %3 und in %4</translation>
    </message>
    <message>
        <source>Set up an MFA device</source>
        <translation>MFA-Gerät einrichten</translation>
    </message>
    <message>
        <source>Set up an MFA device…</source>
        <translation>MFA-Gerät einrichten…</translation>
    </message>
    <message>
        <source>%1, as administrator: root of %2</source>
        <translation>%1, als Administrator: root von %2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RemoteBand</name>
    <message>
        <source>AWS, %1</source>
        <translation>AWS, %1</translation>
    </message>
    <message>
        <source>%1 · %2 · account %3 · %4 · read at %5</source>
        <translation>%1 · %2 · Konto %3 · %4 · gelesen %5</translation>
    </message>
    <message>
        <source>⚠ It was not read to the end: what is missing here may be there.</source>
        <translation>⚠ Es wurde nicht zu Ende gelesen: Was hier fehlt, kann dort sein.</translation>
    </message>
    <message>
        <source>⚠ Not readable here: %1</source>
        <translation>⚠ Hier nicht lesbar: %1</translation>
    </message>
    <message>
        <source>not known there</source>
        <translation>dort nicht bekannt</translation>
    </message>
    <message>
        <source>the endpoint breaks down over it</source>
        <translation>der Endpunkt bricht daran ab</translation>
    </message>
    <message>
        <source>⚠ The endpoint does not know, or breaks down over: %1</source>
        <translation>⚠ Der Endpunkt kennt nicht oder bricht ab an: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RemoteDesk</name>
    <message>
        <source>Reading the account again: %1 of %2 calls</source>
        <comment>calls made and known of</comment>
        <translation>Konto wird neu gelesen: %1 von %2 Aufrufen</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Review the plan…</source>
        <translation>&amp;Plan prüfen…</translation>
    </message>
    <message>
        <source>Link to the AWS &amp;console…</source>
        <translation>&amp;Link zur AWS-Konsole…</translation>
    </message>
    <message>
        <source>&amp;Probe what the endpoint checks…</source>
        <translation>E&amp;rproben, was der Endpunkt prüft…</translation>
    </message>
    <message>
        <source>The endpoint keeps the time.</source>
        <translation>Die Zeit gibt der Endpunkt vor.</translation>
    </message>
    <message>
        <source>Reading the account again…</source>
        <translation>Konto wird neu gelesen…</translation>
    </message>
    <message>
        <source>Read again at %1; your drafts are as they were.</source>
        <translation>Neu gelesen um %1; Ihre Entwürfe sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The account could not be read again</source>
        <translation>Das Konto konnte nicht neu gelesen werden</translation>
    </message>
    <message>
        <source>Probe what the endpoint checks</source>
        <translation>Erproben, was der Endpunkt prüft</translation>
    </message>
    <message>
        <source>A user and two roles are made at %1, calls are made that must be refused, and all of it is taken away again. This is never done on AWS itself.</source>
        <translation>Bei %1 werden ein Benutzer und zwei Rollen angelegt, Aufrufe gemacht, die verweigert werden müssen, und alles wird wieder entfernt. Auf AWS selbst geschieht das nie.</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Erproben</translation>
    </message>
    <message>
        <source>The connection is locked</source>
        <translation>Die Verbindung ist gesperrt</translation>
    </message>
    <message>
        <source>Probing makes and deletes things at the endpoint: unlock the connection first.</source>
        <translation>Das Erproben legt am Endpunkt etwas an und löscht es: Entsperren Sie die Verbindung zuerst.</translation>
    </message>
    <message>
        <source>Probing the endpoint…</source>
        <translation>Der Endpunkt wird erprobt…</translation>
    </message>
    <message>
        <source>The endpoint could not be probed</source>
        <translation>Der Endpunkt konnte nicht erprobt werden</translation>
    </message>
    <message>
        <source>What the endpoint checks</source>
        <translation>Was der Endpunkt prüft</translation>
    </message>
    <message>
        <source>The console takes temporary credentials: switch to a role first.</source>
        <translation>Die Konsole nimmt temporäre Anmeldedaten: Wechseln Sie zuerst in eine Rolle.</translation>
    </message>
    <message>
        <source>Link to the AWS console</source>
        <translation>Link zur AWS-Konsole</translation>
    </message>
    <message>
        <source>Close without applying?</source>
        <translation>Schließen, ohne anzuwenden?</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts of %1 are not applied. They are lost when this window is closed.</source>
        <translation>
            <numerusform>%n Entwurf von %1 ist nicht angewendet. Er geht verloren, wenn dieses Fenster geschlossen wird.</numerusform>
            <numerusform>%n Entwürfe von %1 sind nicht angewendet. Sie gehen verloren, wenn dieses Fenster geschlossen wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Review the plan</source>
        <translation>Plan &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Discard the drafts</source>
        <translation>Entwürfe &amp;verwerfen</translation>
    </message>
    <message>
        <source>A session of a quarter of an hour was taken: whether it is refused when it is over is seen at %1, while this window is open.</source>
        <translation>Eine Sitzung von einer Viertelstunde wurde geholt: Ob sie nach ihrem Ende abgewiesen wird, zeigt sich um %1, solange dieses Fenster offen ist.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RemoteLine</name>
    <message>
        <source>The connection is locked: nothing was sent. Unlock it in the status bar to let changes through.</source>
        <translation>Die Verbindung ist gesperrt: Es wurde nichts gesendet. Entsperren Sie sie in der Statusleiste, damit Änderungen durchgehen.</translation>
    </message>
    <message>
        <source>The connection was closed: nothing was sent.</source>
        <translation>Die Verbindung wurde geschlossen: Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RemoteRoom</name>
    <message>
        <source>%1 is locked: nothing was sent. This cannot be a draft; unlock the connection in the status bar first.</source>
        <translation>%1 ist gesperrt: Es wurde nichts gesendet. Dies kann kein Entwurf sein; entsperren Sie zuerst die Verbindung in der Statusleiste.</translation>
    </message>
    <message>
        <source>The connection holds no keys of this identity: nothing was sent. Go back to the connection&apos;s own identity, or connect with other keys.</source>
        <translation>Die Verbindung hat keine Schlüssel dieser Identität: Es wurde nichts gesendet. Gehen Sie zur Identität der Verbindung zurück, oder verbinden Sie sich mit anderen Schlüsseln.</translation>
    </message>
    <message>
        <source>There are drafts of %1, and this is done at once: apply the plan first, or take the drafts back.</source>
        <translation>Es gibt Entwürfe zu %1, und dies geschieht sofort: Wenden Sie zuerst den Plan an, oder nehmen Sie die Entwürfe zurück.</translation>
    </message>
    <message>
        <source>This is of the practice world; an endpoint does not have it.</source>
        <translation>Das gehört zur Übungswelt; ein Endpunkt hat es nicht.</translation>
    </message>
    <message>
        <source>You act in account %1, which was not read. Connect to it with keys of its own to plan changes there.</source>
        <translation>Sie handeln im Konto %1, das nicht gelesen wurde. Verbinden Sie sich mit dessen Schlüsseln, um dort Änderungen zu planen.</translation>
    </message>
    <message>
        <source>It was not read to the end, so everything stays as it was.</source>
        <translation>Es wurde nicht zu Ende gelesen, darum bleibt alles, wie es war.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RenewWithCodeDialog</name>
    <message>
        <source>Renew %1</source>
        <translation>%1 erneuern</translation>
    </message>
    <message>
        <source>It was obtained with MFA, so that asking once more, as %1, takes a new code. All else is as it was.</source>
        <translation>Sie wurde mit MFA erlangt; sie als %1 noch einmal anzufordern, braucht deshalb einen neuen Code. Alles andere bleibt, wie es war.</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Erneuern</translation>
    </message>
    <message>
        <source>Type the code that the device shows now.</source>
        <translation>Geben Sie den Code ein, den das Gerät jetzt zeigt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RequestLog</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Noch keine Anfrage</translation>
    </message>
    <message>
        <source>What clients ask appears here as it is answered: who asked, what, how it went, and why it was refused.</source>
        <translation>Was Clients fragen, erscheint hier, sobald es beantwortet ist: wer fragte, was, wie es ausging und warum es abgelehnt wurde.</translation>
    </message>
    <message>
        <source>Words that must all be there: a name, an operation, an error code, an address. is:refused and is:done choose by answer.</source>
        <translation>Wörter, die alle vorkommen müssen: ein Name, eine Operation, ein Fehlercode, eine Adresse. is:refused und is:done wählen nach Antwort.</translation>
    </message>
    <message>
        <source>Refused onl&amp;y</source>
        <translation>N&amp;ur abgelehnte</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>Lee&amp;ren</translation>
    </message>
    <message>
        <source>Empties this list. The activity trail keeps everything.</source>
        <translation>Leert diese Liste. Das Aktivitätsprotokoll behält alles.</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>Waru&amp;m?</translation>
    </message>
    <message>
        <source>Show in Acti&amp;vity</source>
        <translation>In Akti&amp;vität zeigen</translation>
    </message>
    <message>
        <source>Copy as CLI co&amp;mmands</source>
        <translation>Als &amp;CLI-Befehle kopieren</translation>
    </message>
    <message>
        <source>Stop pau&amp;sing (%1 waiting)</source>
        <translation>&amp;Pause beenden (%1 warten)</translation>
    </message>
    <message>
        <source>Pau&amp;se</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Go on listing requests</source>
        <translation>Anfragen weiter auflisten</translation>
    </message>
    <message>
        <source>Pause the list</source>
        <translation>Die Liste anhalten</translation>
    </message>
    <message>
        <source>Shows what came meanwhile, and goes on.</source>
        <translation>Zeigt, was inzwischen kam, und läuft weiter.</translation>
    </message>
    <message>
        <source>The list stands still; requests are answered all the same, and wait to be shown.</source>
        <translation>Die Liste steht still; Anfragen werden trotzdem beantwortet und warten darauf, gezeigt zu werden.</translation>
    </message>
    <message>
        <source>The reasons are kept for the newest %1 requests, and not for large ones. The record is in Activity.</source>
        <translation>Die Gründe werden nur für die neuesten %1 Anfragen aufbewahrt, und nicht für große. Der Eintrag steht unter Aktivität.</translation>
    </message>
    <message>
        <source>No policy was asked about this request.</source>
        <translation>Zu dieser Anfrage wurde keine Richtlinie gefragt.</translation>
    </message>
    <message>
        <source>It was refused before any policy was asked: %1</source>
        <translation>Sie wurde abgelehnt, bevor eine Richtlinie gefragt wurde: %1</translation>
    </message>
    <message>
        <source>It never came to a call, so the activity trail has no record of it.</source>
        <translation>Zu einem Aufruf kam es nie; deshalb hat das Aktivitätsprotokoll keinen Eintrag davon.</translation>
    </message>
    <message>
        <source>What was asked is not kept of these lines: they are too old, too large, or never came to a call.</source>
        <translation>Was gefragt wurde, ist zu diesen Zeilen nicht aufbewahrt: Sie sind zu alt, zu groß, oder es kam nie zu einem Aufruf.</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) copied.</source>
        <translation>
            <numerusform>%n Befehl kopiert.</numerusform>
            <numerusform>%n Befehle kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Left out, because what was asked is not kept: %2.</source>
        <translation>%1 Weggelassen, weil das Gefragte nicht aufbewahrt ist: %2.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RequestsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1
%2
request %3</source>
        <translation>%1
%2
Anfrage %3</translation>
    </message>
    <message>
        <source>%1
from %2, %3</source>
        <translation>%1
von %2, %3</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ResourcePolicyTab</name>
    <message>
        <source>&amp;Begin with an example</source>
        <translation>Mi&amp;t einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>Put in a policy to begin with</source>
        <translation>Eine Richtlinie für den Anfang einsetzen</translation>
    </message>
    <message>
        <source>Rem&amp;ove policy</source>
        <translation>Richtlinie &amp;entfernen</translation>
    </message>
    <message>
        <source>Empty the policy; saving then deletes it</source>
        <translation>Die Richtlinie leeren; Speichern löscht sie dann</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>Die Richtlinie</translation>
    </message>
    <message>
        <source>Names somebody who is gone: %1. Replace or remove the unique id, or saving is refused.</source>
        <translation>Nennt jemanden, den es nicht mehr gibt: %1. Ersetzen oder entfernen Sie die eindeutige ID, sonst wird das Speichern abgelehnt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ResourcesPage</name>
    <message>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <source>1 bucket</source>
        <translation>1 Bucket</translation>
    </message>
    <message>
        <source>%1 buckets</source>
        <translation>%1 Buckets</translation>
    </message>
    <message>
        <source>No buckets in this account</source>
        <translation>Keine Buckets in diesem Konto</translation>
    </message>
    <message>
        <source>A bucket holds objects: what policies are about. Try reading and writing them as one identity and as another.</source>
        <translation>Ein Bucket enthält Objekte: das, worum es in Richtlinien geht. Versuchen Sie, sie als die eine und als eine andere Identität zu lesen und zu schreiben.</translation>
    </message>
    <message>
        <source>&amp;Create bucket…</source>
        <translation>B&amp;ucket anlegen…</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Public access</source>
        <translation>Öffentlicher Zugriff</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>%1 · %2 · created %3</source>
        <translation>%1 · %2 · angelegt %3</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>&amp;Open by name…</source>
        <translation>Mit &amp;Namen öffnen …</translation>
    </message>
    <message>
        <source>Opens a bucket that is not listed: who may read it need not be allowed to list.</source>
        <translation>Öffnet einen Bucket, der nicht in der Liste steht: Wer ihn lesen darf, muss nicht auflisten dürfen.</translation>
    </message>
    <message>
        <source>Open a bucket by its name</source>
        <translation>Einen Bucket mit seinem Namen öffnen</translation>
    </message>
    <message>
        <source>Name of the bucket</source>
        <translation>Name des Buckets</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ReviewDialog</name>
    <message>
        <source>can be taken back</source>
        <translation>lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>⚠ comes back as another</source>
        <translation>⚠ kommt als anderes zurück</translation>
    </message>
    <message>
        <source>✖ cannot be taken back</source>
        <translation>✖ lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>✔ done</source>
        <translation>✔ getan</translation>
    </message>
    <message>
        <source>✖ %1: %2</source>
        <translation>✖ %1: %2</translation>
    </message>
    <message>
        <source>? sent, and no answer came: look before you make it again</source>
        <translation>? gesendet, aber ohne Antwort: Sehen Sie nach, bevor Sie es noch einmal tun</translation>
    </message>
    <message>
        <source>– not tried</source>
        <translation>– nicht versucht</translation>
    </message>
    <message>
        <source>Review the plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Who gains, who loses</source>
        <translation>Wer gewinnt, wer verliert</translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <translation>Inzwischen geändert</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>Wie gelesen</translation>
    </message>
    <message>
        <source>With the plan</source>
        <translation>Mit dem Plan</translation>
    </message>
    <message>
        <source>The endpoint could not be looked at: %1</source>
        <translation>Der Endpunkt konnte nicht angesehen werden: %1</translation>
    </message>
    <message>
        <source>⚠ would be refused: %1</source>
        <translation>⚠ würde verweigert: %1</translation>
    </message>
    <message>
        <source>There are no drafts: what is here is as it was read.</source>
        <translation>Es gibt keine Entwürfe: Hier ist alles, wie es gelesen wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n calls at %1, with the connection&apos;s own keys.</source>
        <translation>
            <numerusform>%n Aufruf bei %1, mit den Schlüsseln der Verbindung.</numerusform>
            <numerusform>%n Aufrufe bei %1, mit den Schlüsseln der Verbindung.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to apply.</source>
        <translation>Es gibt nichts anzuwenden.</translation>
    </message>
    <message>
        <source>It is being applied.</source>
        <translation>Er wird angewendet.</translation>
    </message>
    <message>
        <source>Looking at the endpoint…</source>
        <translation>Der Endpunkt wird angesehen…</translation>
    </message>
    <message>
        <source>Decide about what changed meanwhile first.</source>
        <translation>Entscheiden Sie zuerst über das inzwischen Geänderte.</translation>
    </message>
    <message>
        <source>The connection is locked: nothing is sent until it is unlocked.</source>
        <translation>Die Verbindung ist gesperrt: Bis sie entsperrt ist, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Type the connection&apos;s name to the letter: %1</source>
        <translation>Tippen Sie den Namen der Verbindung buchstabengetreu: %1</translation>
    </message>
    <message>
        <source>This is production</source>
        <translation>Das ist die Produktion</translation>
    </message>
    <message numerus="yes">
        <source>%n calls change production. Type the connection&apos;s name to make them</source>
        <translation>
            <numerusform>%n Aufruf ändert die Produktion. Tippen Sie den Namen der Verbindung, um ihn zu machen</numerusform>
            <numerusform>%n Aufrufe ändern die Produktion. Tippen Sie den Namen der Verbindung, um sie zu machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done: %1</source>
        <translation>Es wurde nichts getan: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n calls were made.</source>
        <translation>
            <numerusform>%n Aufruf wurde gemacht.</numerusform>
            <numerusform>%n Aufrufe wurden gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source> (request %1)</source>
        <translation> (Anfrage %1)</translation>
    </message>
    <message numerus="yes">
        <source>%n were not tried.</source>
        <translation>
            <numerusform>%n wurde nicht versucht.</numerusform>
            <numerusform>%n wurden nicht versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls in order</source>
        <translation>Aufrufe der Reihe nach</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>The chosen call as a command of the AWS CLI</source>
        <translation>Der gewählte Aufruf als Befehl der AWS CLI</translation>
    </message>
    <message>
        <source>Cop&amp;y all commands</source>
        <translation>Alle Befehle &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the commands of all calls</source>
        <translation>Die Befehle aller Aufrufe kopieren</translation>
    </message>
    <message>
        <source>Calls made</source>
        <translation>Gemachte Aufrufe</translation>
    </message>
    <message>
        <source>%v of %m</source>
        <translation>%v von %m</translation>
    </message>
    <message>
        <source>Take &amp;back what was done</source>
        <translation>Getanes &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Take back what was done, last call first</source>
        <translation>Getanes zurücknehmen, den letzten Aufruf zuerst</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;pp</translation>
    </message>
    <message>
        <source>Stop after the call that is being made</source>
        <translation>Nach dem laufenden Aufruf aufhören</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Unlock the connection: changes may be sent</source>
        <translation>Die Verbindung entsperren: Änderungen dürfen gesendet werden</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>Apply: make these calls at the endpoint</source>
        <translation>Anwenden: diese Aufrufe am Endpunkt machen</translation>
    </message>
    <message>
        <source>Nothing was taken back: it changed at the endpoint since it was applied. Read the account again first.</source>
        <translation>Nichts wurde zurückgenommen: Am Endpunkt hat es sich seit dem Anwenden geändert. Lesen Sie das Konto zuerst neu.</translation>
    </message>
    <message>
        <source>No call can make what was edited here:</source>
        <translation>Kein Aufruf kann bewirken, was hier bearbeitet wurde:</translation>
    </message>
    <message>
        <source>⚠ Not in the plan: %1 — %2</source>
        <translation>⚠ Nicht im Plan: %1 – %2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RevocationDialog</name>
    <message>
        <source>1 session ends:</source>
        <translation>1 Sitzung endet:</translation>
    </message>
    <message>
        <source>%1 sessions end:</source>
        <translation>%1 Sitzungen enden:</translation>
    </message>
    <message>
        <source>1 session works again:</source>
        <translation>1 Sitzung gilt wieder:</translation>
    </message>
    <message>
        <source>%1 sessions work again:</source>
        <translation>%1 Sitzungen gelten wieder:</translation>
    </message>
    <message>
        <source>&amp;Also revoke the 1 descendant: a session that was obtained through them, and that this does not reach</source>
        <translation>&amp;Auch den 1 Nachkommen widerrufen: eine Sitzung, die darüber erlangt wurde und die dies nicht erreicht</translation>
    </message>
    <message>
        <source>&amp;Also revoke the %1 descendants: sessions that were obtained through them, and that this does not reach</source>
        <translation>&amp;Auch die %1 Nachkommen widerrufen: Sitzungen, die darüber erlangt wurden und die dies nicht erreicht</translation>
    </message>
    <message>
        <source>1 session works again.</source>
        <translation>1 Sitzung gilt wieder.</translation>
    </message>
    <message>
        <source>%1 sessions work again.</source>
        <translation>%1 Sitzungen gelten wieder.</translation>
    </message>
    <message>
        <source>1 session is revoked: its calls are refused from now on. Undo takes it back.</source>
        <translation>1 Sitzung ist widerrufen: Aufrufe damit werden ab jetzt abgelehnt. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 sessions are revoked: their calls are refused from now on. Undo takes it back.</source>
        <translation>%1 Sitzungen sind widerrufen: Aufrufe damit werden ab jetzt abgelehnt. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Sessions that end</source>
        <translation>Sitzungen, die enden</translation>
    </message>
    <message>
        <source>Sessions that work again</source>
        <translation>Sitzungen, die wieder gelten</translation>
    </message>
    <message>
        <source>Sessions obtained through them, which this does not reach</source>
        <translation>Darüber erlangte Sitzungen, die dies nicht erreicht</translation>
    </message>
    <message>
        <source>Policies that will be written:</source>
        <translation>Richtlinien, die geschrieben werden:</translation>
    </message>
    <message>
        <source>Policies that will be changed or deleted:</source>
        <translation>Richtlinien, die geändert oder gelöscht werden:</translation>
    </message>
    <message>
        <source>Policies that will be written, as JSON</source>
        <translation>Richtlinien, die geschrieben werden, als JSON</translation>
    </message>
    <message>
        <source>Policies that will be changed or deleted, as JSON</source>
        <translation>Richtlinien, die geändert oder gelöscht werden, als JSON</translation>
    </message>
    <message>
        <source>There is nothing to revoke.</source>
        <translation>Es gibt nichts zu widerrufen.</translation>
    </message>
    <message>
        <source>There is no statement of ours to take out.</source>
        <translation>Es gibt keine Anweisung von Rolewright zu entfernen.</translation>
    </message>
    <message>
        <source>A policy of account %1 would be changed, and you act in another account: sign in there, or switch to a role of that account.</source>
        <translation>Eine Richtlinie des Kontos %1 würde geändert, und Sie handeln in einem anderen Konto: Melden Sie sich dort an oder wechseln Sie in eine Rolle jenes Kontos.</translation>
    </message>
    <message>
        <source>%1 of the descendants cannot be ended by a policy and work until they expire.</source>
        <translation>%1 der Nachkommen lassen sich nicht durch eine Richtlinie beenden und gelten bis zum Ablauf.</translation>
    </message>
    <message>
        <source>In other accounts this is done as their root user.</source>
        <translation>In anderen Konten geschieht dies als deren Root-Benutzer.</translation>
    </message>
    <message>
        <source>No session that is alive is reached by it.</source>
        <translation>Keine aktive Sitzung ist davon betroffen.</translation>
    </message>
    <message>
        <source>No session works again by it.</source>
        <translation>Keine Sitzung gilt dadurch wieder.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RevocationMenu</name>
    <message>
        <source>Re&amp;voke</source>
        <translation>Widerrufe&amp;n</translation>
    </message>
    <message>
        <source>Revoke this &amp;session…</source>
        <translation>Diese &amp;Sitzung widerrufen…</translation>
    </message>
    <message>
        <source>Revoke all sessions of the &amp;role %1 before now…</source>
        <translation>Alle bisherigen Sitzungen der &amp;Rolle %1 widerrufen…</translation>
    </message>
    <message>
        <source>Revoke all sessions of the &amp;role before now…</source>
        <translation>Alle bisherigen Sitzungen der &amp;Rolle widerrufen…</translation>
    </message>
    <message>
        <source>Revoke &amp;user %1 everywhere…</source>
        <translation>&amp;Benutzer %1 überall widerrufen…</translation>
    </message>
    <message>
        <source>Revoke this &amp;user everywhere…</source>
        <translation>Diesen &amp;Benutzer überall widerrufen…</translation>
    </message>
    <message>
        <source>Revoke source &amp;identity %1 everywhere…</source>
        <translation>&amp;Quellidentität %1 überall widerrufen…</translation>
    </message>
    <message>
        <source>Revoke this source &amp;identity everywhere…</source>
        <translation>Diese &amp;Quellidentität überall widerrufen…</translation>
    </message>
    <message>
        <source>Let it &amp;work again…</source>
        <translation>&amp;Wieder zulassen…</translation>
    </message>
    <message>
        <source>No session is chosen.</source>
        <translation>Keine Sitzung ist gewählt.</translation>
    </message>
    <message>
        <source>The session has expired.</source>
        <translation>Die Sitzung ist abgelaufen.</translation>
    </message>
    <message>
        <source>The session is revoked already.</source>
        <translation>Die Sitzung ist schon widerrufen.</translation>
    </message>
    <message>
        <source>A root session has no policies of its own: it works until it expires.</source>
        <translation>Eine Root-Sitzung hat keine eigenen Richtlinien: Sie gilt, bis sie abläuft.</translation>
    </message>
    <message>
        <source>No session of a role is chosen.</source>
        <translation>Keine Sitzung einer Rolle ist gewählt.</translation>
    </message>
    <message>
        <source>No user is chosen, and no session that a user asked for.</source>
        <translation>Kein Benutzer ist gewählt, und keine Sitzung, die ein Benutzer angefordert hat.</translation>
    </message>
    <message>
        <source>The session has no source identity.</source>
        <translation>Die Sitzung hat keine Quellidentität.</translation>
    </message>
    <message>
        <source>The session is not revoked.</source>
        <translation>Die Sitzung ist nicht widerrufen.</translation>
    </message>
    <message>
        <source>The policy %1, which revokes it, was written by hand: change it there.</source>
        <translation>Die Richtlinie %1, die sie widerruft, wurde von Hand geschrieben: Ändern Sie sie dort.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Rights</name>
    <message>
        <source>nothing allows it</source>
        <translation>nichts erlaubt es</translation>
    </message>
    <message>
        <source>the policy of what it is done to denies it</source>
        <translation>die Richtlinie dessen, woran es geschieht, verweigert es</translation>
    </message>
    <message>
        <source>%1 may not %2: %3.</source>
        <translation>%1 darf %2 nicht: %3.</translation>
    </message>
    <message>
        <source>%1 Act as the administrator to do it.</source>
        <translation>%1 Handeln Sie dafür als Administrator.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleCandidates</name>
    <message>
        <source>● live session: go to it</source>
        <translation>● aktive Sitzung: hingehen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>For you, now</source>
        <translation>Für Sie, jetzt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleClone</name>
    <message>
        <source>its trust relationship</source>
        <translation>ihre Vertrauensbeziehung</translation>
    </message>
    <message>
        <source>%1, whom the role trusts and who is gone</source>
        <translation>%1, dem die Rolle vertraut und den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>description and longest session</source>
        <translation>Beschreibung und längste Sitzung</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleCopy</name>
    <message>
        <source>%1, which is not in this workspace</source>
        <translation>%1, die nicht in diesem Arbeitsbereich ist</translation>
    </message>
    <message>
        <source>%1, which only its service&apos;s own role may have</source>
        <translation>%1, die nur die eigene Rolle ihres Dienstes haben darf</translation>
    </message>
    <message numerus="yes">
        <source>%n managed policy(s)</source>
        <translation>
            <numerusform>%n verwaltete Richtlinie</numerusform>
            <numerusform>%n verwaltete Richtlinien</numerusform>
        </translation>
    </message>
    <message>
        <source>its policy %1, which has no text</source>
        <translation>die eigene Richtlinie %1, die keinen Text hat</translation>
    </message>
    <message numerus="yes">
        <source>%n policy(s) of its own</source>
        <translation>
            <numerusform>%n eigene Richtlinie</numerusform>
            <numerusform>%n eigene Richtlinien</numerusform>
        </translation>
    </message>
    <message>
        <source>its boundary %1, which is not in this workspace</source>
        <translation>die Grenze %1, die nicht in diesem Arbeitsbereich ist</translation>
    </message>
    <message>
        <source>the boundary %1</source>
        <translation>die Grenze %1</translation>
    </message>
    <message>
        <source>the boundary %1 in place of the one that was chosen</source>
        <translation>die Grenze %1 anstelle der gewählten</translation>
    </message>
    <message>
        <source>the tag %1, which only AWS may give</source>
        <translation>das Tag %1, das nur AWS vergeben darf</translation>
    </message>
    <message>
        <source>the tag %1, which this role has with another value</source>
        <translation>das Tag %1, das diese Rolle mit einem anderen Wert hat</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleDraft</name>
    <message>
        <source>nobody is trusted yet: say who may assume the role</source>
        <translation>noch wird niemandem vertraut: sagen Sie, wer die Rolle übernehmen darf</translation>
    </message>
    <message>
        <source>trust relationship</source>
        <translation>Vertrauensbeziehung</translation>
    </message>
    <message>
        <source>permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>copied policy `%1`</source>
        <translation>kopierte Richtlinie `%1`</translation>
    </message>
    <message>
        <source>the role needs a name</source>
        <translation>die Rolle braucht einen Namen</translation>
    </message>
    <message>
        <source>the name may hold letters, digits and any of _ + = , . @ - only</source>
        <translation>der Name darf nur Buchstaben, Ziffern und die Zeichen _ + = , . @ - enthalten</translation>
    </message>
    <message>
        <source>the name is longer than 64 characters</source>
        <translation>der Name ist länger als 64 Zeichen</translation>
    </message>
    <message>
        <source>there is a role `%1` already: names are unique, upper and lower case alike</source>
        <translation>eine Rolle `%1` gibt es schon: Namen sind eindeutig, Groß- und Kleinschreibung gelten als gleich</translation>
    </message>
    <message>
        <source>the path must begin and end with /</source>
        <translation>der Pfad muss mit / beginnen und enden</translation>
    </message>
    <message>
        <source>the path may hold visible ASCII characters only: no blanks, no accents</source>
        <translation>der Pfad darf nur sichtbare ASCII-Zeichen enthalten: keine Leerzeichen, keine Umlaute oder Akzente</translation>
    </message>
    <message>
        <source>the path is longer than 512 characters</source>
        <translation>der Pfad ist länger als 512 Zeichen</translation>
    </message>
    <message>
        <source>the description may hold letters of Latin-1 only</source>
        <translation>die Beschreibung darf nur Zeichen aus Latin-1 enthalten</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleFacts</name>
    <message>
        <source>Attached policies</source>
        <translation>Angefügte Richtlinien</translation>
    </message>
    <message>
        <source>10 by default, 25 on request. A policy that is attached may have 6,144 characters itself.</source>
        <translation>Standardmäßig 10, auf Antrag 25. Eine angefügte Richtlinie darf selbst 6.144 Zeichen haben.</translation>
    </message>
    <message>
        <source>Policies of its own, characters</source>
        <translation>Eigene Richtlinien, Zeichen</translation>
    </message>
    <message>
        <source>All inline policies of the role together, without white space.</source>
        <translation>Alle Inline-Richtlinien der Rolle zusammen, ohne Leerraum.</translation>
    </message>
    <message>
        <source>Trust policy, characters</source>
        <translation>Vertrauensrichtlinie, Zeichen</translation>
    </message>
    <message>
        <source>Without white space. 2,048 by default, 4,096 on request.</source>
        <translation>Ohne Leerraum. Standardmäßig 2.048, auf Antrag 4.096.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleJudgement</name>
    <message>
        <source>a guardrail denies it</source>
        <translation>eine Leitplanke verweigert es</translation>
    </message>
    <message>
        <source>a service control policy</source>
        <translation>eine Service-Kontrollrichtlinie</translation>
    </message>
    <message>
        <source>a resource control policy</source>
        <translation>eine Ressourcenkontrollrichtlinie</translation>
    </message>
    <message>
        <source>your permissions boundary</source>
        <translation>Ihre Berechtigungsgrenze</translation>
    </message>
    <message>
        <source>your session policy</source>
        <translation>Ihre Sitzungsrichtlinie</translation>
    </message>
    <message>
        <source>its trust policy</source>
        <translation>die Vertrauensrichtlinie</translation>
    </message>
    <message>
        <source>your own policy</source>
        <translation>Ihre eigene Richtlinie</translation>
    </message>
    <message>
        <source>%1 denies it</source>
        <translation>%1 verweigert es</translation>
    </message>
    <message>
        <source>%1 does not allow it</source>
        <translation>%1 erlaubt es nicht</translation>
    </message>
    <message>
        <source>… checking</source>
        <translation>… wird geprüft</translation>
    </message>
    <message>
        <source>✔ can be assumed</source>
        <translation>✔ übernehmbar</translation>
    </message>
    <message>
        <source>✔ with its external ID</source>
        <translation>✔ mit ihrer externen ID</translation>
    </message>
    <message>
        <source>✔ with an MFA code</source>
        <translation>✔ mit einem MFA-Code</translation>
    </message>
    <message>
        <source>✖ needs MFA</source>
        <translation>✖ braucht MFA</translation>
    </message>
    <message>
        <source>✖ cannot</source>
        <translation>✖ kann nicht</translation>
    </message>
    <message>
        <source>there is no such role</source>
        <translation>es gibt keine solche Rolle</translation>
    </message>
    <message>
        <source>root users assume no roles</source>
        <translation>Root-Benutzer übernehmen keine Rollen</translation>
    </message>
    <message>
        <source>your credentials do not hold any more</source>
        <translation>Ihre Anmeldedaten gelten nicht mehr</translation>
    </message>
    <message>
        <source>its trust policy does not let you in</source>
        <translation>die Vertrauensrichtlinie lässt Sie nicht zu</translation>
    </message>
    <message>
        <source>your policies do not allow it</source>
        <translation>Ihre Richtlinien erlauben es nicht</translation>
    </message>
    <message>
        <source>neither its trust policy nor yours allow it</source>
        <translation>weder die Vertrauensrichtlinie noch Ihre Richtlinien erlauben es</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleMentions</name>
    <message>
        <source>it also names somebody who is gone: mend that first</source>
        <translation>nennt auch jemanden, den es nicht mehr gibt: Beheben Sie das zuerst</translation>
    </message>
    <message>
        <source>Policy %1 of user %2</source>
        <translation>Richtlinie %1 des Benutzers %2</translation>
    </message>
    <message>
        <source>Policy %1 of group %2</source>
        <translation>Richtlinie %1 der Gruppe %2</translation>
    </message>
    <message>
        <source>Policy %1 of role %2</source>
        <translation>Richtlinie %1 der Rolle %2</translation>
    </message>
    <message>
        <source>Trust relationship of role %1</source>
        <translation>Vertrauensbeziehung der Rolle %1</translation>
    </message>
    <message>
        <source>Managed policy %1 (a new version)</source>
        <translation>Verwaltete Richtlinie %1 (eine neue Version)</translation>
    </message>
    <message>
        <source>Policy of bucket %1</source>
        <translation>Richtlinie des Buckets %1</translation>
    </message>
    <message>
        <source>Policy of %1</source>
        <translation>Richtlinie von %1</translation>
    </message>
    <message>
        <source>Who may invoke function %1</source>
        <translation>Wer die Funktion %1 aufrufen darf</translation>
    </message>
    <message>
        <source>its permissions are given one by one, on the function&apos;s page</source>
        <translation>ihre Berechtigungen werden einzeln vergeben, auf der Seite der Funktion</translation>
    </message>
    <message>
        <source>Function %1 runs with it</source>
        <translation>Die Funktion %1 läuft mit ihr</translation>
    </message>
    <message>
        <source>Instance profile %1 holds it</source>
        <translation>Das Instanzprofil %1 enthält sie</translation>
    </message>
    <message>
        <source>Policy %1 of the organization</source>
        <translation>Richtlinie %1 der Organisation</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleProfilesTab</name>
    <message>
        <source>Instance profiles with this role</source>
        <translation>Instanzprofile mit dieser Rolle</translation>
    </message>
    <message>
        <source>Instance profile</source>
        <translation>Instanzprofil</translation>
    </message>
    <message>
        <source>Create i&amp;nstance profile…</source>
        <translation>&amp;Instanzprofil anlegen…</translation>
    </message>
    <message>
        <source>Create an instance profile with this role</source>
        <translation>Ein Instanzprofil mit dieser Rolle anlegen</translation>
    </message>
    <message>
        <source>Add &amp;to a profile…</source>
        <translation>&amp;Zu einem Profil hinzufügen…</translation>
    </message>
    <message>
        <source>Put this role into an instance profile that has none</source>
        <translation>Diese Rolle zu einem Instanzprofil hinzufügen, das keine hat</translation>
    </message>
    <message>
        <source>Ta&amp;ke out</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Take this role out of the selected instance profiles</source>
        <translation>Diese Rolle aus den ausgewählten Instanzprofilen entfernen</translation>
    </message>
    <message>
        <source>In no instance profile. One hands the role to EC2 instances: programs on them act with it and need no access keys.</source>
        <translation>In keinem Instanzprofil. Eines gibt EC2-Instanzen die Rolle: Programme darauf handeln mit ihr und brauchen keine Zugriffsschlüssel.</translation>
    </message>
    <message>
        <source>Instances with these profiles get credentials of the role. Enter opens one.</source>
        <translation>Instanzen mit diesen Profilen bekommen Anmeldedaten der Rolle. Die Eingabetaste öffnet eines.</translation>
    </message>
    <message>
        <source>has the role %1</source>
        <translation>hat die Rolle %1</translation>
    </message>
    <message>
        <source>Put %1 into instance profiles</source>
        <translation>%1 zu Instanzprofilen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Put in</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Put %1 into instance profile %2</source>
        <translation>%1 zum Instanzprofil %2 hinzufügen</translation>
    </message>
    <message>
        <source>Take %1 out of instance profile %2</source>
        <translation>%1 aus dem Instanzprofil %2 entfernen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleReference</name>
    <message>
        <source>The link names no role: it must have `account` and `roleName`.</source>
        <translation>Der Link nennt keine Rolle: Er muss `account` und `roleName` haben.</translation>
    </message>
    <message>
        <source>No account here has the alias `%1`, and it is no account id.</source>
        <translation>Kein Konto hier hat den Alias `%1`, und eine Konto-ID ist es nicht.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleWizard</name>
    <message>
        <source>New role</source>
        <translation>Neue Rolle</translation>
    </message>
    <message>
        <source>&amp;Create role</source>
        <translation>&amp;Rolle anlegen</translation>
    </message>
    <message>
        <source>Trust policy as JSON</source>
        <translation>Vertrauensrichtlinie als JSON</translation>
    </message>
    <message>
        <source>The role&apos;s own policy as JSON</source>
        <translation>Die eigene Richtlinie der Rolle als JSON</translation>
    </message>
    <message>
        <source>Trust relationship</source>
        <translation>Vertrauensbeziehung</translation>
    </message>
    <message>
        <source>Permissions of its own</source>
        <translation>Eigene Berechtigungen</translation>
    </message>
    <message>
        <source>&amp;Save anyway: nobody can assume it</source>
        <translation>Trotzdem &amp;speichern: Niemand kann sie übernehmen</translation>
    </message>
    <message>
        <source>Create role %1</source>
        <translation>Rolle %1 anlegen</translation>
    </message>
    <message>
        <source>New role for a third party</source>
        <translation>Neue Rolle für Dritte</translation>
    </message>
    <message>
        <source>New role for a service</source>
        <translation>Neue Rolle für einen Dienst</translation>
    </message>
    <message>
        <source>The engine would refuse it: %1</source>
        <translation>Die Engine würde es ablehnen: %1</translation>
    </message>
    <message>
        <source>Nobody in this workspace can assume the role as it stands. It can be saved anyway.</source>
        <translation>Niemand in diesem Arbeitsbereich kann die Rolle übernehmen, wie sie dasteht. Speichern lässt sie sich trotzdem.</translation>
    </message>
    <message>
        <source>a role (without a name yet)</source>
        <translation>einer Rolle (noch ohne Namen)</translation>
    </message>
    <message>
        <source>a role (%1)</source>
        <translation>einer Rolle (%1)</translation>
    </message>
    <message>
        <source>it would be in account %1, and you act in account %2. Choose above: act there, or have it in another account. What is typed stays.</source>
        <translation>sie käme ins Konto %1, und Sie handeln im Konto %2. Wählen Sie oben: dort handeln oder sie in ein anderes Konto legen. Das Eingegebene bleibt.</translation>
    </message>
    <message>
        <source>Nobody is trusted so far.</source>
        <translation>Bisher wird niemandem vertraut.</translation>
    </message>
    <message>
        <source>The role has no policy of its own so far.</source>
        <translation>Die Rolle hat bisher keine eigene Richtlinie.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RolesModel</name>
    <message>
        <source>nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Trusts</source>
        <translation>Vertraut</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>⚠ Trusts somebody who is gone: %1</source>
        <translation>⚠ Vertraut jemandem, den es nicht mehr gibt: %1</translation>
    </message>
    <message>
        <source>⚠ orphaned: %1</source>
        <translation>⚠ verwaist: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RolesPage</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>1 role</source>
        <translation>1 Rolle</translation>
    </message>
    <message>
        <source>%1 roles</source>
        <translation>%1 Rollen</translation>
    </message>
    <message>
        <source>No roles yet</source>
        <translation>Noch keine Rollen</translation>
    </message>
    <message>
        <source>A role has permissions that somebody takes on for a while: a user, another account, a service. Two halves make it work: the role trusts them, and they may assume it.</source>
        <translation>Eine Rolle hat Berechtigungen, die jemand für eine Weile annimmt: ein Benutzer, ein anderes Konto, ein Dienst. Zwei Hälften gehören dazu: Die Rolle vertraut ihnen, und sie dürfen sie übernehmen.</translation>
    </message>
    <message>
        <source>&amp;Create role…</source>
        <translation>R&amp;olle anlegen…</translation>
    </message>
    <message>
        <source>Sw&amp;itch to this role…</source>
        <translation>In diese &amp;Rolle wechseln…</translation>
    </message>
    <message>
        <source>Switch to this role</source>
        <translation>In diese Rolle wechseln</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Trust relationship</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Trusts %1 · id %2 · created %3</source>
        <translation>Vertraut %1 · ID %2 · angelegt %3</translation>
    </message>
    <message>
        <source>Instance profiles</source>
        <translation>Instanzprofile</translation>
    </message>
    <message>
        <source>Clone under a ne&amp;w name and migrate…</source>
        <translation>Unter neuem &amp;Namen klonen und migrieren…</translation>
    </message>
    <message>
        <source>Make a clone and move to it what names this role: policies, trust relationships, functions</source>
        <translation>Einen Klon anlegen und auf ihn umstellen, was diese Rolle nennt: Richtlinien, Vertrauensbeziehungen, Funktionen</translation>
    </message>
    <message>
        <source>Clone to another acc&amp;ount…</source>
        <translation>In ein anderes K&amp;onto klonen…</translation>
    </message>
    <message>
        <source>Make a clone in another account, with ARNs of this account written anew</source>
        <translation>Einen Klon in einem anderen Konto anlegen, mit neu geschriebenen ARNs dieses Kontos</translation>
    </message>
    <message>
        <source>Clone to another account</source>
        <translation>In ein anderes Konto klonen</translation>
    </message>
    <message>
        <source>There is one account in this workspace. Make another on the Organization page first.</source>
        <translation>In diesem Arbeitsbereich ist nur ein Konto. Legen Sie zuerst auf der Seite „Organisation“ ein weiteres an.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RunStatus</name>
    <message>
        <source>Calls made</source>
        <translation>Gemachte Aufrufe</translation>
    </message>
    <message>
        <source>%v of %m</source>
        <translation>%v von %m</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop after the call that is being made</source>
        <translation>Nach dem laufenden Aufruf anhalten</translation>
    </message>
    <message>
        <source>What was done stays, and can be undone in one step.</source>
        <translation>Was getan wurde, bleibt und lässt sich in einem Schritt rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SafetySettings</name>
    <message>
        <source>&amp;Read-only: make no changes in this workspace</source>
        <translation>&amp;Nur lesen: in diesem Arbeitsbereich nichts ändern</translation>
    </message>
    <message>
        <source>Looking, asking why and taking on roles go on. Whatever would change the workspace is refused before it is called, from wherever it comes; undo too. The lock in the status bar turns it on and off.</source>
        <translation>Ansehen, nach dem Warum fragen und Rollen übernehmen gehen weiter. Was den Arbeitsbereich ändern würde, wird vor dem Aufruf abgelehnt, woher es auch kommt; auch Rückgängig. Das Schloss in der Statusleiste schaltet es ein und aus.</translation>
    </message>
    <message>
        <source>Sessions, &amp;notifications and the lock…</source>
        <translation>Sitzungen, &amp;Hinweise und die Sperre…</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SamlDialog</name>
    <message>
        <source>Create SAML provider</source>
        <translation>SAML-Anbieter anlegen</translation>
    </message>
    <message>
        <source>Replace the metadata of %1</source>
        <translation>Die Metadaten von %1 ersetzen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>The metadata document says what the identity provider is called and with which keys it signs. Whoever it vouches for may enter the roles that trust it.</source>
        <translation>Das Metadatendokument sagt, wie der Identitätsanbieter heißt und mit welchen Schlüsseln er signiert. Für wen er bürgt, der darf in die Rollen, die ihm vertrauen.</translation>
    </message>
    <message>
        <source>&amp;Create provider</source>
        <translation>&amp;Anbieter anlegen</translation>
    </message>
    <message>
        <source>&amp;Replace metadata</source>
        <translation>Metadaten &amp;ersetzen</translation>
    </message>
    <message>
        <source>A name is made of the letters a to z, digits and . _ -</source>
        <translation>Ein Name besteht aus den Buchstaben a bis z, Ziffern und . _ -</translation>
    </message>
    <message>
        <source>`%1` is there already; upper and lower case are the same.</source>
        <translation>`%1` gibt es schon; Groß- und Kleinschreibung gelten als gleich.</translation>
    </message>
    <message>
        <source>The provider</source>
        <translation>Der Anbieter</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SamlProvidersModel</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>SAML 2.0, by its metadata document</source>
        <translation>SAML 2.0, nach seinem Metadatendokument</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SaveProfileDialog</name>
    <message>
        <source>Save as a profile</source>
        <translation>Als Profil speichern</translation>
    </message>
    <message>
        <source>The credentials of %1 become a section of %2, in the clear, as the AWS CLI and SDKs read them; only you may read the file. What else stands there keeps every byte. When they end, at %3, Rolewright takes the section out again.</source>
        <translation>Die Anmeldeinformationen von %1 werden ein Abschnitt von %2, im Klartext, wie AWS CLI und SDKs sie lesen; nur Sie dürfen die Datei lesen. Was dort sonst steht, behält jedes Byte. Wenn sie enden, um %3, nimmt Rolewright den Abschnitt wieder heraus.</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>Region of the profile</source>
        <translation>Region des Profils</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>Re&amp;gion</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>Fragt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>AWS itself, which does not know these credentials: switch the endpoint on first (page Endpoint), so that the profile asks it.</source>
        <translation>AWS selbst, das diese Anmeldeinformationen nicht kennt: Schalten Sie zuerst den Endpunkt ein (Seite „Endpunkt“), damit das Profil ihn fragt.</translation>
    </message>
    <message>
        <source>%1, the endpoint of this window. Versions of the AWS CLI before 2.13 do not read it from a profile: give them --endpoint-url.</source>
        <translation>%1, den Endpunkt dieses Fensters. Versionen der AWS CLI vor 2.13 lesen ihn nicht aus einem Profil: Geben Sie ihnen --endpoint-url.</translation>
    </message>
    <message>
        <source>A profile needs a name.</source>
        <translation>Ein Profil braucht einen Namen.</translation>
    </message>
    <message>
        <source>A profile&apos;s name has no blanks, quotes, brackets or any of # ; = \, and at most 128 bytes.</source>
        <translation>Der Name eines Profils hat keine Leerzeichen, Anführungszeichen, Klammern und keines der Zeichen # ; = \, und höchstens 128 Byte.</translation>
    </message>
    <message>
        <source>A Region has no blanks.</source>
        <translation>Eine Region hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>AWS itself.</source>
        <translation>AWS selbst.</translation>
    </message>
    <message>
        <source>%1, the endpoint of this connection. Versions of the AWS CLI before 2.13 do not read it from a profile: give them --endpoint-url.</source>
        <translation>%1, den Endpunkt dieser Verbindung. Die AWS CLI vor Version 2.13 liest ihn nicht aus einem Profil: Geben Sie ihr --endpoint-url.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SavedConnections</name>
    <message>
        <source>AWS, %1</source>
        <translation>AWS, %1</translation>
    </message>
    <message>
        <source>The file with the certificates, %1, cannot be read.</source>
        <translation>Die Datei mit den Zertifikaten, %1, lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ScreenSharing</name>
    <message>
        <source>Screen shared</source>
        <translation>Bildschirm geteilt</translation>
    </message>
    <message>
        <source>Secrets stay masked, and QR codes hidden. Click when nobody else sees the screen any more.</source>
        <translation>Geheimnisse bleiben maskiert, QR-Codes verborgen. Klicken Sie, wenn niemand sonst den Bildschirm mehr sieht.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SecretField</name>
    <message>
        <source>Hold to show</source>
        <translation>Zum Zeigen halten</translation>
    </message>
    <message>
        <source>%1: show while held</source>
        <translation>%1: zeigen, solange gehalten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>%1: copy</source>
        <translation>%1: kopieren</translation>
    </message>
    <message>
        <source>The clipboard is cleared after %1 seconds. Clipboard managers may keep a copy.</source>
        <translation>Die Zwischenablage wird nach %1 Sekunden geleert. Zwischenablage-Manager behalten vielleicht eine Kopie.</translation>
    </message>
    <message>
        <source>Copied: cleared in %1 s</source>
        <translation>Kopiert: wird in %1 s geleert</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Jetzt leeren</translation>
    </message>
    <message>
        <source>%1: clear the clipboard now</source>
        <translation>%1: die Zwischenablage jetzt leeren</translation>
    </message>
    <message>
        <source>Not while the screen is shared.</source>
        <translation>Nicht, solange der Bildschirm geteilt wird.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ServedChanges</name>
    <message numerus="yes">
        <source>%n change(s) over the endpoint</source>
        <translation>
            <numerusform>%n Änderung über den Endpunkt</numerusform>
            <numerusform>%n Änderungen über den Endpunkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) by %1 over the endpoint</source>
        <translation>
            <numerusform>%n Änderung von %1 über den Endpunkt</numerusform>
            <numerusform>%n Änderungen von %1 über den Endpunkt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, by %2 over the endpoint</source>
        <translation>%1, von %2 über den Endpunkt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ServedEndpoint</name>
    <message>
        <source>root of %1</source>
        <translation>Root von %1</translation>
    </message>
    <message>
        <source>%1 (not proved)</source>
        <translation>%1 (nicht nachgewiesen)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The administrator&apos;s key of an earlier start of Rolewright: copy the lines anew, or give clients a user&apos;s key, which lasts. (%1)</source>
        <translation>Der Schlüssel des Administrators aus einem früheren Start von Rolewright: Kopieren Sie die Zeilen neu, oder geben Sie Clients den Schlüssel eines Benutzers, der bleibt. (%1)</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ServiceStep</name>
    <message>
        <source>An AWS service works as this role: a Lambda function, an EC2 instance, a pipeline. Whoever hands the role to the service needs iam:PassRole on it.</source>
        <translation>Ein AWS-Dienst arbeitet als diese Rolle: eine Lambda-Funktion, eine EC2-Instanz, eine Pipeline. Wer dem Dienst die Rolle gibt, braucht iam:PassRole darauf.</translation>
    </message>
    <message>
        <source>Find a service</source>
        <translation>Dienst suchen</translation>
    </message>
    <message>
        <source>The service that works as the role</source>
        <translation>Der Dienst, der als die Rolle arbeitet</translation>
    </message>
    <message>
        <source>Only on behalf of this &amp;account (aws:SourceAccount)</source>
        <translation>Nur im &amp;Auftrag dieses Kontos (aws:SourceAccount)</translation>
    </message>
    <message>
        <source>Otherwise somebody else could make the service use your role, where the service says for whom it works. Not every service does: look at its guide.</source>
        <translation>Sonst könnte jemand anderes den Dienst dazu bringen, Ihre Rolle zu benutzen, sofern der Dienst sagt, für wen er arbeitet. Das tut nicht jeder: Sehen Sie in seiner Anleitung nach.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionActions</name>
    <message>
        <source>Sw&amp;itch to</source>
        <translation>Wechseln &amp;zu</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Erneuern</translation>
    </message>
    <message>
        <source>Forge&amp;t…</source>
        <translation>&amp;Vergessen…</translation>
    </message>
    <message>
        <source>Cop&amp;y ARN</source>
        <translation>ARN ko&amp;pieren</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>Widerrufe&amp;n…</translation>
    </message>
    <message>
        <source>&amp;Copy credentials…</source>
        <translation>An&amp;meldedaten kopieren…</translation>
    </message>
    <message>
        <source>No session is chosen.</source>
        <translation>Keine Sitzung ist gewählt.</translation>
    </message>
    <message>
        <source>The session has expired: its credentials are refused.</source>
        <translation>Die Sitzung ist abgelaufen: Die Anmeldedaten werden abgelehnt.</translation>
    </message>
    <message>
        <source>The session is revoked: its calls are refused.</source>
        <translation>Die Sitzung ist widerrufen: Die Aufrufe werden abgelehnt.</translation>
    </message>
    <message>
        <source>You are acting as this session now.</source>
        <translation>Sie handeln gerade als diese Sitzung.</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nichts ist gewählt.</translation>
    </message>
    <message>
        <source>No session came of it.</source>
        <translation>Daraus wurde keine Sitzung.</translation>
    </message>
    <message>
        <source>%1 is renewed: new keys, valid until %2.</source>
        <translation>%1 ist erneuert: neue Schlüssel, gültig bis %2.</translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>%1 vergessen?</translation>
    </message>
    <message>
        <source>Forget %1 sessions?</source>
        <translation>%1 Sitzungen vergessen?</translation>
    </message>
    <message>
        <source>This only takes it off the list here, for good. Its credentials still work until they expire: forgetting is not revoking.</source>
        <translation>Das nimmt sie nur hier von der Liste, endgültig. Die Anmeldedaten gelten weiter, bis sie ablaufen: Vergessen ist nicht Widerrufen.</translation>
    </message>
    <message>
        <source>This takes it off the list here, for good. Its credentials have expired.</source>
        <translation>Das nimmt sie hier von der Liste, endgültig. Die Anmeldedaten sind abgelaufen.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Renew by itse&amp;lf…</source>
        <translation>Von selbst erne&amp;uern…</translation>
    </message>
    <message>
        <source>&amp;Assume a role from here…</source>
        <translation>Von hier eine &amp;Rolle übernehmen…</translation>
    </message>
    <message>
        <source>Revoke the &amp;old keys…</source>
        <translation>Alte &amp;Schlüssel widerrufen…</translation>
    </message>
    <message>
        <source>Stop renewing by itse&amp;lf</source>
        <translation>Nicht mehr von selbst erne&amp;uern</translation>
    </message>
    <message>
        <source>Nothing renews by itself here.</source>
        <translation>Hier erneuert sich nichts von selbst.</translation>
    </message>
    <message>
        <source>Only a user, a root user or a session can ask for a role.</source>
        <translation>Nur ein Benutzer, ein Root-Benutzer oder eine Sitzung kann eine Rolle anfordern.</translation>
    </message>
    <message>
        <source>The old keys stay valid too, until %1.</source>
        <translation>Auch die alten Schlüssel bleiben gültig, bis %1.</translation>
    </message>
    <message>
        <source>Revoke the &amp;old keys (valid %1 more)…</source>
        <translation>Alte &amp;Schlüssel widerrufen (noch %1 gültig)…</translation>
    </message>
    <message>
        <source>A root user takes on no role</source>
        <translation>Ein Root-Benutzer übernimmt keine Rolle</translation>
    </message>
    <message>
        <source>%1 was asked for by %2. You are signed in as %3, and AWS lets no root user assume a role. Go on as %2, through this session?</source>
        <translation>%1 wurde von %2 angefordert. Sie sind als %3 angemeldet, und AWS lässt keinen Root-Benutzer eine Rolle übernehmen. Als %2 weitermachen, über diese Sitzung?</translation>
    </message>
    <message>
        <source>Go on as %1</source>
        <translation>Weiter als %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionDetails</name>
    <message>
        <source>Details of the session</source>
        <translation>Einzelheiten der Sitzung</translation>
    </message>
    <message>
        <source>Expires, local</source>
        <translation>Ablauf, Ortszeit</translation>
    </message>
    <message>
        <source>Copy the expiry in local time</source>
        <translation>Den Ablauf in Ortszeit kopieren</translation>
    </message>
    <message>
        <source>Expires, UTC</source>
        <translation>Ablauf, UTC</translation>
    </message>
    <message>
        <source>Copy the expiry in UTC</source>
        <translation>Den Ablauf in UTC kopieren</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>Asked for with it</source>
        <translation>Damit angefordert</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Access key id</source>
        <translation>Zugriffsschlüssel-ID</translation>
    </message>
    <message>
        <source>Copy the access key id</source>
        <translation>Die Zugriffsschlüssel-ID kopieren</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Of what the session token seals. The token itself is never shown; every copy of it is sealed anew.</source>
        <translation>Von dem, was das Sitzungstoken versiegelt. Das Token selbst wird nie gezeigt; jede Kopie davon wird neu versiegelt.</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>Copy the ARN of who asked for it</source>
        <translation>Den ARN dessen kopieren, der sie angefordert hat</translation>
    </message>
    <message>
        <source>Asked for with</source>
        <translation>Angefordert mit</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Vouched for</source>
        <translation>Bürge</translation>
    </message>
    <message>
        <source>MFA</source>
        <translation>MFA</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Externe ID</translation>
    </message>
    <message>
        <source>Source identity</source>
        <translation>Quellidentität</translation>
    </message>
    <message>
        <source>Session tags</source>
        <translation>Sitzungs-Tags</translation>
    </message>
    <message>
        <source>Session policies</source>
        <translation>Sitzungsrichtlinien</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>⟳ until %1, when the chain above it ends</source>
        <translation>⟳ bis %1, wenn die Kette darüber endet</translation>
    </message>
    <message>
        <source>⟳ as long as %1 may assume the role</source>
        <translation>⟳ solange %1 die Rolle übernehmen darf</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>%1%2. They do not end with it, but cannot be renewed afterwards.</source>
        <translation>%1%2. Diese enden nicht damit, lassen sich danach aber nicht erneuern.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · by the policy %2</source>
        <translation>%1 · durch die Richtlinie %2</translation>
    </message>
    <message>
        <source>%1: an identity provider. Below it are the sessions of people whom it vouched for.</source>
        <translation>%1: ein Identitätsanbieter. Darunter stehen die Sitzungen der Personen, für die er gebürgt hat.</translation>
    </message>
    <message>
        <source>%1: a long-term identity, without expiry. Below it is what it asked for.</source>
        <translation>%1: eine langfristige Identität ohne Ablauf. Darunter steht, was sie angefordert hat.</translation>
    </message>
    <message>
        <source>No session is chosen.</source>
        <translation>Keine Sitzung ist gewählt.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1, which ends at %2</source>
        <translation>%1, endet am %2</translation>
    </message>
    <message>
        <source>what %1 signed for %2</source>
        <translation>was %1 für %2 signiert hat</translation>
    </message>
    <message>
        <source>its long-term credentials</source>
        <translation>seine langfristigen Anmeldedaten</translation>
    </message>
    <message>
        <source>%1 %2 · %3 left</source>
        <translation>%1 %2 · noch %3</translation>
    </message>
    <message>
        <source>⟳ by itself until %1</source>
        <translation>⟳ von selbst bis %1</translation>
    </message>
    <message>
        <source>⟳ with a new MFA code</source>
        <translation>⟳ mit einem neuen MFA-Code</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Kam von</translation>
    </message>
    <message>
        <source>the endpoint: %1</source>
        <translation>Endpunkt: %1</translation>
    </message>
    <message>
        <source>Handed out to</source>
        <translation>Ausgegeben an</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionFacts</name>
    <message>
        <source>the root user gets at most 1 h</source>
        <translation>der Root-Benutzer bekommt höchstens 1 h</translation>
    </message>
    <message>
        <source>a user may ask for up to 36 h</source>
        <translation>ein Benutzer darf bis zu 36 h anfordern</translation>
    </message>
    <message>
        <source>a session of another account&apos;s root lasts at most 15 min</source>
        <translation>eine Sitzung des Roots eines anderen Kontos dauert höchstens 15 min</translation>
    </message>
    <message>
        <source> (transitive, handed on by %1)</source>
        <translation> (transitiv, weitergegeben von %1)</translation>
    </message>
    <message>
        <source> (transitive)</source>
        <translation> (transitiv)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 (handed on by %2)</source>
        <translation>%1 (weitergegeben von %2)</translation>
    </message>
    <message>
        <source>inline: %1</source>
        <translation>inline: %1</translation>
    </message>
    <message>
        <source>none: nothing is allowed but what resource policies allow to this federated user</source>
        <translation>keine: Erlaubt ist nur, was Ressourcenrichtlinien diesem föderierten Benutzer erlauben</translation>
    </message>
    <message>
        <source>none: the user&apos;s permissions hold in full</source>
        <translation>keine: Die Berechtigungen des Benutzers gelten voll</translation>
    </message>
    <message>
        <source>none: the role&apos;s permissions hold in full</source>
        <translation>keine: Die Berechtigungen der Rolle gelten voll</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>used at %1; calls carry it: aws:MultiFactorAuthPresent is true</source>
        <translation>benutzt am %1; Aufrufe führen sie mit: aws:MultiFactorAuthPresent ist true</translation>
    </message>
    <message>
        <source>used to obtain it; calls made with a role&apos;s session do not carry it</source>
        <translation>benutzt, um sie zu erlangen; Aufrufe mit einer Rollensitzung führen sie nicht mit</translation>
    </message>
    <message>
        <source>%1 vouched for %2</source>
        <translation>%1 hat für %2 gebürgt</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemanden</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>%1 (ended %2)</source>
        <translation>%1 (beendet %2)</translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <translation>%1 (bis %2)</translation>
    </message>
    <message>
        <source>%1 asked, %2 granted</source>
        <translation>%1 verlangt, %2 gewährt</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1: cut, because what %2 vouched with ends earlier</source>
        <translation>%1: gekürzt, weil ein Nachweis früher endet (%2)</translation>
    </message>
    <message>
        <source>the one who asked</source>
        <translation>der Anfordernde</translation>
    </message>
    <message>
        <source>%1; no more than 1 h is possible: role chaining (the role itself allows %2)</source>
        <translation>%1; mehr als 1 h ist nicht möglich: Rollenverkettung (die Rolle selbst erlaubt %2)</translation>
    </message>
    <message>
        <source>%1; no more than 1 h is possible: role chaining</source>
        <translation>%1; mehr als 1 h ist nicht möglich: Rollenverkettung</translation>
    </message>
    <message>
        <source>%1; the role allows up to %2</source>
        <translation>%1; die Rolle erlaubt bis zu %2</translation>
    </message>
    <message>
        <source>delegated access lasts as long as the request says that was accepted</source>
        <translation>delegierter Zugriff dauert so lange, wie die angenommene Anfrage sagt</translation>
    </message>
    <message>
        <source>%1
↻ goes round: this role stands above itself</source>
        <translation>%1
↻ im Kreis: Diese Rolle steht über sich selbst</translation>
    </message>
    <message>
        <source>⟳ by itself until %1</source>
        <translation>⟳ von selbst bis %1</translation>
    </message>
    <message>
        <source>✕ where it came from</source>
        <translation>✕ nur an der Quelle</translation>
    </message>
    <message>
        <source>✕ the one above has ended</source>
        <translation>✕ die darüber ist beendet</translation>
    </message>
    <message>
        <source>⟳ until %1</source>
        <translation>⟳ bis %1</translation>
    </message>
    <message>
        <source>⟳ at any time</source>
        <translation>⟳ jederzeit</translation>
    </message>
    <message>
        <source>MFA</source>
        <translation>MFA</translation>
    </message>
    <message>
        <source>link %1 of a chain</source>
        <translation>Glied %1 einer Kette</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>The role was changed since the old keys were issued (%1%2): check what the new ones may do.</source>
        <translation>Die Rolle wurde geändert, seit die alten Schlüssel ausgestellt wurden (%1%2): Prüfen Sie, was die neuen dürfen.</translation>
    </message>
    <message>
        <source>⟳ with an MFA code</source>
        <translation>⟳ mit einem MFA-Code</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionNotices</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 (und %2 weitere)</translation>
    </message>
    <message>
        <source>Sessions that end</source>
        <translation>Sitzungen, die enden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Snooze 5 min</source>
        <translation>5 min später</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>While the computer slept</source>
        <translation>Während der Rechner schlief</translation>
    </message>
    <message>
        <source>The system clock was changed</source>
        <translation>Die Systemuhr wurde geändert</translation>
    </message>
    <message>
        <source>%1: sessions that expired: %2; sessions about to end: %3.</source>
        <translation>%1: abgelaufene Sitzungen: %2; bald endende Sitzungen: %3.</translation>
    </message>
    <message>
        <source>%1 ends in %2.</source>
        <translation>%1 endet in %2.</translation>
    </message>
    <message>
        <source>%1, as which you are acting, has expired: every call is refused until you renew it or go back.</source>
        <translation>%1, als die Sie handeln, ist abgelaufen: Jeder Aufruf wird abgelehnt, bis Sie sie erneuern oder zurückgehen.</translation>
    </message>
    <message>
        <source>%1 has expired: its credentials are refused.</source>
        <translation>%1 ist abgelaufen: Die Anmeldedaten werden abgelehnt.</translation>
    </message>
    <message>
        <source>About to end: %1.</source>
        <translation>Endet bald: %1.</translation>
    </message>
    <message>
        <source>Expired: %1.</source>
        <translation>Abgelaufen: %1.</translation>
    </message>
    <message>
        <source>%1, expires at %2</source>
        <translation>%1, Ablauf %2</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>The system clock was changed. What is left of every session was computed anew.</source>
        <translation>Die Systemuhr wurde geändert. Die Restzeit jeder Sitzung wurde neu berechnet.</translation>
    </message>
    <message>
        <source>%1, as which you were acting, has expired: you look on as %2, and nothing can be changed until you renew it or go on as %2.</source>
        <translation>%1, als die Sie handelten, ist abgelaufen: Sie sehen als %2 zu, und nichts lässt sich ändern, bis Sie sie erneuern oder als %2 weitermachen.</translation>
    </message>
    <message>
        <source>Renew all</source>
        <translation>Alle erneuern</translation>
    </message>
    <message>
        <source>Ask for new keys with the same parameters (F9)</source>
        <translation>Neue Schlüssel mit denselben Parametern anfordern (F9)</translation>
    </message>
    <message>
        <source>Go on as %1</source>
        <translation>Weiter als %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionSettingsDialog</name>
    <message>
        <source>Session settings</source>
        <translation>Sitzungseinstellungen</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>%1: “ends soon” from so many minutes before the end</source>
        <translation>%1: „endet bald“ ab so vielen Minuten vor dem Ende</translation>
    </message>
    <message>
        <source>%1: “ends soon” in the last part of the lifetime at most</source>
        <translation>%1: „endet bald“ höchstens im letzten Teil der Dauer</translation>
    </message>
    <message>
        <source>%1: “ending” from so many minutes before the end</source>
        <translation>%1: „endet gleich“ ab so vielen Minuten vor dem Ende</translation>
    </message>
    <message>
        <source>%1: “ending” in the last part of the lifetime at most</source>
        <translation>%1: „endet gleich“ höchstens im letzten Teil der Dauer</translation>
    </message>
    <message>
        <source>◐ soon</source>
        <translation>◐ bald</translation>
    </message>
    <message>
        <source>▲ ending</source>
        <translation>▲ gleich</translation>
    </message>
    <message>
        <source>When a session is near its end</source>
        <translation>Wann eine Sitzung ihrem Ende nahe ist</translation>
    </message>
    <message>
        <source>So many minutes before the end, or in the last part of its lifetime, whichever is later.</source>
        <translation>So viele Minuten vor dem Ende oder im letzten Teil ihrer Dauer, je nachdem, was später ist.</translation>
    </message>
    <message>
        <source>&amp;Everywhere</source>
        <translation>&amp;Überall</translation>
    </message>
    <message>
        <source>In &amp;production</source>
        <translation>In &amp;Produktion</translation>
    </message>
    <message>
        <source>Roles with marks of their own</source>
        <translation>Rollen mit eigenen Marken</translation>
    </message>
    <message>
        <source>&amp;Add role…</source>
        <translation>&amp;Rolle hinzufügen…</translation>
    </message>
    <message>
        <source>Add a role with marks of its own</source>
        <translation>Eine Rolle mit eigenen Marken hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove this role&apos;s own marks</source>
        <translation>Die eigenen Marken dieser Rolle entfernen</translation>
    </message>
    <message>
        <source>&amp;For one role</source>
        <translation>&amp;Für eine Rolle</translation>
    </message>
    <message>
        <source>&amp;Its marks</source>
        <translation>Ihre &amp;Marken</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>&amp;Do not disturb: tell only what stops me from acting</source>
        <translation>&amp;Nicht stören: nur melden, was mich am Handeln hindert</translation>
    </message>
    <message>
        <source>Also as a &amp;notification of the desktop, where it shows them</source>
        <translation>Auch als Meldung des &amp;Desktops, wo er sie zeigt</translation>
    </message>
    <message>
        <source>Silent for sessions not used for so many minutes</source>
        <translation>Still bei Sitzungen, die so viele Minuten unbenutzt sind</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Silent for sessions &amp;unused for</source>
        <translation>&amp;Still bei Sitzungen, unbenutzt seit</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Lock Rolewright when the &amp;screen is locked or the computer goes to sleep</source>
        <translation>Rolewright sperren, wenn der &amp;Bildschirm gesperrt wird oder der Rechner schlafen geht</translation>
    </message>
    <message>
        <source>&amp;Lock it when nobody was there for</source>
        <translation>Sperren nach &amp;Abwesenheit von</translation>
    </message>
    <message>
        <source>Seconds without a key or the mouse</source>
        <translation>Sekunden ohne Taste oder Maus</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>No role has marks of its own.</source>
        <translation>Keine Rolle hat eigene Marken.</translation>
    </message>
    <message>
        <source>It has marks of its own already.</source>
        <translation>Sie hat schon eigene Marken.</translation>
    </message>
    <message>
        <source>Marks of its own for a role</source>
        <translation>Eigene Marken für eine Rolle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionStatus</name>
    <message>
        <source>Active sessions and the next to expire</source>
        <translation>Aktive Sitzungen und die nächste ablaufende</translation>
    </message>
    <message>
        <source>no active session</source>
        <translation>keine aktive Sitzung</translation>
    </message>
    <message>
        <source>%1 active · next: %2 %3</source>
        <translation>%1 aktiv · nächste: %2 %3</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionTokenDialog</name>
    <message>
        <source>Get a session token as %1</source>
        <translation>Ein Sitzungstoken als %1 holen</translation>
    </message>
    <message>
        <source>Session length in steps of fifteen minutes</source>
        <translation>Sitzungsdauer in Schritten von fünfzehn Minuten</translation>
    </message>
    <message>
        <source>Virtual devices here belong to users: the root user gets a token without MFA.</source>
        <translation>Virtuelle Geräte gehören hier zu Benutzern: Der Root-Benutzer bekommt ein Token ohne MFA.</translation>
    </message>
    <message>
        <source>With these credentials %1 does what %1 may do anyway. With a code they also carry MFA, so that what policies allow only with MFA is allowed. They cannot call IAM without MFA, and of STS only AssumeRole and GetCallerIdentity.</source>
        <translation>Mit diesen Anmeldedaten tut %1, was %1 ohnehin darf. Mit einem Code tragen sie auch MFA, sodass erlaubt ist, was Richtlinien nur mit MFA erlauben. Ohne MFA können sie IAM nicht aufrufen, und von STS nur AssumeRole und GetCallerIdentity.</translation>
    </message>
    <message>
        <source>&amp;Get and act with it</source>
        <translation>&amp;Holen und damit handeln</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>the root user gets at most 1 h</source>
        <translation>der Root-Benutzer bekommt höchstens 1 h</translation>
    </message>
    <message>
        <source>a user may ask for up to 36 h</source>
        <translation>ein Benutzer darf bis zu 36 h anfordern</translation>
    </message>
    <message>
        <source>&amp;Get it without MFA</source>
        <translation>&amp;Ohne MFA holen</translation>
    </message>
    <message>
        <source>Get the session token and act with it</source>
        <translation>Das Sitzungstoken holen und damit handeln</translation>
    </message>
    <message>
        <source>Get a session token without MFA and act with it</source>
        <translation>Ein Sitzungstoken ohne MFA holen und damit handeln</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionWatch</name>
    <message>
        <source>Rolewright[*]</source>
        <translation>Rolewright[*]</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 — %4</source>
        <translation>%1 · %2 · %3 – %4</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionsDock</name>
    <message>
        <source>Sessions that are alive, soonest end first</source>
        <translation>Aktive Sitzungen, das früheste Ende zuerst</translation>
    </message>
    <message>
        <source>No session is alive. Act ▸ Switch role makes one.</source>
        <translation>Keine Sitzung ist aktiv. Aktion ▸ Rolle wechseln erzeugt eine.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionsModel</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Of its lifetime</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>no expiry</source>
        <translation>kein Ablauf</translation>
    </message>
    <message>
        <source>Identity provider: it vouches for people, and has no credentials itself.</source>
        <translation>Identitätsanbieter: Er bürgt für Personen und hat selbst keine Anmeldedaten.</translation>
    </message>
    <message>
        <source>Long-term identity: it does not expire.</source>
        <translation>Langfristige Identität: Sie läuft nicht ab.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Granted for %1. SDKs renew from %2 before the end (first mark); the second mark is at %3.</source>
        <translation>Gewährt für %1. SDKs erneuern ab %2 vor dem Ende (erste Marke); die zweite Marke steht bei %3.</translation>
    </message>
    <message>
        <source>Every call is refused by a statement of the policy %1.</source>
        <translation>Jeder Aufruf wird durch eine Anweisung der Richtlinie %1 abgelehnt.</translation>
    </message>
    <message>
        <source>No call was made with it yet.</source>
        <translation>Damit wurde noch nichts aufgerufen.</translation>
    </message>
    <message>
        <source>expires at %1</source>
        <translation>Ablauf %1</translation>
    </message>
    <message>
        <source>Renewable</source>
        <translation>Erneuerbar</translation>
    </message>
    <message>
        <source>
The line at its end: role chaining allows no more than 1 h.</source>
        <translation>
Der Strich an ihrem Ende: Rollenverkettung erlaubt nicht mehr als 1 h.</translation>
    </message>
    <message>
        <source>%1
A session can be renewed as long as everything above it in its chain lives.</source>
        <translation>%1
Eine Sitzung lässt sich erneuern, solange alles darüber in ihrer Kette gilt.</translation>
    </message>
    <message>
        <source>refused: deleted</source>
        <translation>abgelehnt: gelöscht</translation>
    </message>
    <message>
        <source>Every call is refused: the role or user that the session is of was deleted.</source>
        <translation>Jeder Aufruf wird abgelehnt: Rolle oder Benutzer der Sitzung wurde gelöscht.</translation>
    </message>
    <message>
        <source>%1 · handed out</source>
        <translation>%1 · ausgegeben</translation>
    </message>
    <message>
        <source>Its credentials went to: %1</source>
        <translation>Die Anmeldedaten gingen an: %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionsPage</name>
    <message>
        <source>Sessions and what they have left</source>
        <translation>Sitzungen und was ihnen bleibt</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Show expire&amp;d</source>
        <translation>Abgelau&amp;fene zeigen</translation>
    </message>
    <message>
        <source>Fold finished</source>
        <translation>Beendete einklappen</translation>
    </message>
    <message>
        <source>Fold every branch in which no session is alive</source>
        <translation>Jeden Zweig einklappen, in dem keine Sitzung aktiv ist</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Jetzt leeren</translation>
    </message>
    <message>
        <source>Clear the clipboard now</source>
        <translation>Die Zwischenablage jetzt leeren</translation>
    </message>
    <message>
        <source>%1 alive</source>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>&amp;Switch role…</source>
        <translation>&amp;Rolle wechseln…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No session is alive</source>
        <translation>Keine Sitzung ist aktiv</translation>
    </message>
    <message>
        <source>Show expired</source>
        <translation>Abgelaufene zeigen</translation>
    </message>
    <message>
        <source>The credentials are in the clipboard, which is cleared in %1 s. Clipboard managers may keep a copy.</source>
        <translation>Die Anmeldedaten sind in der Zwischenablage, die in %1 s geleert wird. Zwischenablage-Manager behalten vielleicht eine Kopie.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Also those that expired more than an hour ago</source>
        <translation>Auch die vor mehr als einer Stunde abgelaufenen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>When sessions count as near their end, notifications, and the lock</source>
        <translation>Wann Sitzungen ihrem Ende nahe sind, Benachrichtigungen und die Sperre</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Den Verlauf zeigen</translation>
    </message>
    <message>
        <source>A session is what you get for assuming a role: credentials for a limited time. Switch to a role to get one.</source>
        <translation>Eine Sitzung ist, was Sie für das Übernehmen einer Rolle bekommen: Anmeldedaten auf Zeit. Wechseln Sie in eine Rolle, um eine zu bekommen.</translation>
    </message>
    <message>
        <source>All have expired. Switch to a role to get another.</source>
        <translation>Alle sind abgelaufen. Wechseln Sie in eine Rolle, um eine neue zu bekommen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SessionsTab</name>
    <message>
        <source>Live sessions</source>
        <translation>Aktive Sitzungen</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>This user has asked for no session that is still alive.</source>
        <translation>Dieser Benutzer hat keine Sitzung angefordert, die noch aktiv ist.</translation>
    </message>
    <message>
        <source>The newest %1; %2 older ones are on the Sessions page.</source>
        <translation>Die neuesten %1; %2 ältere stehen auf der Seite Sitzungen.</translation>
    </message>
    <message>
        <source>No session in this role is alive. Act ▸ Switch role makes one.</source>
        <translation>Keine Sitzung in dieser Rolle ist aktiv. Aktion ▸ Rolle wechseln erzeugt eine.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ShortcutBook</name>
    <message>
        <source>Copy; in a list, the ARNs of what is selected</source>
        <translation>Kopieren; in einer Liste die ARNs des Ausgewählten</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Delete what is selected in the list</source>
        <translation>Das in der Liste Ausgewählte löschen</translation>
    </message>
    <message>
        <source>From the list to the editor</source>
        <translation>Von der Liste zum Editor</translation>
    </message>
    <message>
        <source>Clear the filter, close the dialog, leave the text</source>
        <translation>Den Filter leeren, den Dialog schließen, den Text verlassen</translation>
    </message>
    <message>
        <source>On to the next control</source>
        <translation>Weiter zum nächsten Bedienelement</translation>
    </message>
    <message>
        <source>%1 is the same everywhere: %2.</source>
        <translation>%1 ist überall gleich: %2.</translation>
    </message>
    <message>
        <source>%1 alone is for typing. Take it together with Ctrl or Alt.</source>
        <translation>%1 allein ist zum Schreiben da. Nehmen Sie es zusammen mit Strg oder Alt.</translation>
    </message>
    <message>
        <source>Alt with a letter presses the control that has this letter underlined.</source>
        <translation>Alt mit einem Buchstaben drückt das Bedienelement, in dem dieser Buchstabe unterstrichen ist.</translation>
    </message>
    <message>
        <source>%1 is taken: %2.</source>
        <translation>%1 ist vergeben: %2.</translation>
    </message>
    <message>
        <source>In a list of sessions: renew</source>
        <translation>In einer Liste von Sitzungen: erneuern</translation>
    </message>
    <message>
        <source>In a list of sessions: renew by itself</source>
        <translation>In einer Liste von Sitzungen: von selbst erneuern</translation>
    </message>
    <message>
        <source>In the organization: rename</source>
        <translation>In der Organisation: umbenennen</translation>
    </message>
    <message>
        <source>Invoke the function</source>
        <translation>Die Funktion aufrufen</translation>
    </message>
    <message>
        <source>In a policy: fix what is found</source>
        <translation>In einer Richtlinie: Gefundenes beheben</translation>
    </message>
    <message>
        <source>Where it is offered: act as administrator of the account on show</source>
        <translation>Wo es angeboten wird: als Administrator des gezeigten Kontos handeln</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ShortcutSettings</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New keys of the chosen action: press them</source>
        <translation>Neue Tasten der gewählten Aktion: Drücken Sie sie</translation>
    </message>
    <message>
        <source>&amp;Press the new keys</source>
        <translation>&amp;Neue Tasten drücken</translation>
    </message>
    <message>
        <source>&amp;Take these</source>
        <translation>&amp;Diese nehmen</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Keine Tasten</translation>
    </message>
    <message>
        <source>As &amp;designed</source>
        <translation>Wie &amp;vorgegeben</translation>
    </message>
    <message>
        <source>&amp;All as designed</source>
        <translation>&amp;Alle wie vorgegeben</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SignInCandidates</name>
    <message>
        <source>… checking</source>
        <translation>… wird geprüft</translation>
    </message>
    <message>
        <source>✔ would be let in</source>
        <translation>✔ würde zugelassen</translation>
    </message>
    <message>
        <source>✖ %1</source>
        <translation>✖ %1</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>For this person, now</source>
        <translation>Für diese Person, jetzt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SignInDialog</name>
    <message>
        <source>Nobody to sign in as</source>
        <translation>Niemand zum Anmelden</translation>
    </message>
    <message>
        <source>The practice directory is empty. Add people to it, with the attributes that their sessions shall carry.</source>
        <translation>Das Übungsverzeichnis ist leer. Fügen Sie Personen hinzu, mit den Attributen, die ihre Sitzungen tragen sollen.</translation>
    </message>
    <message>
        <source>Open practice &amp;people</source>
        <translation>&amp;Übungspersonen öffnen</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Niemand ist gewählt</translation>
    </message>
    <message>
        <source>Choose a person on the left.</source>
        <translation>Wählen Sie links eine Person.</translation>
    </message>
    <message>
        <source>No role to sign in to</source>
        <translation>Keine Rolle zum Anmelden</translation>
    </message>
    <message>
        <source>The directory offers %1 no role by SAML, and no role trusts a SAML provider that stands for the practice identity provider. Connect it to an account.</source>
        <translation>Das Verzeichnis bietet %1 über SAML keine Rolle an, und keine Rolle vertraut einem SAML-Anbieter, der für den Übungs-Identitätsanbieter steht. Verbinden Sie ihn mit einem Konto.</translation>
    </message>
    <message>
        <source>No role trusts an OpenID Connect provider that stands for the practice identity provider. Connect it to an account.</source>
        <translation>Keine Rolle vertraut einem OpenID-Connect-Anbieter, der für den Übungs-Identitätsanbieter steht. Verbinden Sie ihn mit einem Konto.</translation>
    </message>
    <message>
        <source>%1 · %2
%3</source>
        <translation>%1 · %2
%3</translation>
    </message>
    <message>
        <source>%1; the role allows up to %2</source>
        <translation>%1; die Rolle erlaubt bis zu %2</translation>
    </message>
    <message>
        <source>Session name: %1</source>
        <translation>Sitzungsname: %1</translation>
    </message>
    <message>
        <source>It was signed for looking at only.</source>
        <translation>Nur zum Ansehen signiert.</translation>
    </message>
    <message>
        <source>This will be done as %1:

%2</source>
        <translation>Dies wird als %1 getan:

%2</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>The fix was refused: %1</source>
        <translation>Die Korrektur wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>What the practice identity provider signed for %1. %2 What is below cannot be used to sign in: its signature is cut short.</source>
        <translation>Was der Übungs-Identitätsanbieter für %1 signiert hat. %2 Was unten steht, taugt nicht zum Anmelden: Die Signatur ist gekürzt.</translation>
    </message>
    <message>
        <source>Sign in as a practice person</source>
        <translation>Als Übungsperson anmelden</translation>
    </message>
    <message>
        <source>Look &amp;inside…</source>
        <translation>&amp;Hineinsehen…</translation>
    </message>
    <message>
        <source>Look inside the assertion or token</source>
        <translation>In die Assertion oder das Token hineinsehen</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>An&amp;melden</translation>
    </message>
    <message>
        <source>Sign in and act through the role</source>
        <translation>Anmelden und über die Rolle handeln</translation>
    </message>
    <message>
        <source>Filter the people</source>
        <translation>Personen filtern</translation>
    </message>
    <message>
        <source>Name, group or attribute</source>
        <translation>Name, Gruppe oder Attribut</translation>
    </message>
    <message>
        <source>People of the practice directory</source>
        <translation>Personen des Übungsverzeichnisses</translation>
    </message>
    <message>
        <source>P&amp;erson</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>S&amp;AML</source>
        <translation>S&amp;AML</translation>
    </message>
    <message>
        <source>By SAML: a signed response offers roles</source>
        <translation>Über SAML: Eine signierte Antwort bietet Rollen an</translation>
    </message>
    <message>
        <source>&amp;OpenID Connect</source>
        <translation>&amp;OpenID Connect</translation>
    </message>
    <message>
        <source>By OpenID Connect: a signed ID token for an audience</source>
        <translation>Über OpenID Connect: ein signiertes ID-Token für eine Zielgruppe</translation>
    </message>
    <message>
        <source>A signed response offers the roles that the directory gives the person: AssumeRoleWithSAML</source>
        <translation>Eine signierte Antwort bietet die Rollen an, die das Verzeichnis der Person gibt: AssumeRoleWithSAML</translation>
    </message>
    <message>
        <source>A signed ID token says who it is and for whom it is made out: AssumeRoleWithWebIdentity</source>
        <translation>Ein signiertes ID-Token sagt, wer es ist und für wen es ausgestellt wurde: AssumeRoleWithWebIdentity</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Roles, and whether the person would be let in</source>
        <translation>Rollen, und ob die Person zugelassen würde</translation>
    </message>
    <message>
        <source>What the engine says of the chosen role</source>
        <translation>Was die Engine zur gewählten Rolle sagt</translation>
    </message>
    <message>
        <source>Role session name</source>
        <translation>Name der Rollensitzung</translation>
    </message>
    <message>
        <source>Session length in steps of five minutes</source>
        <translation>Sitzungsdauer in Schritten von fünf Minuten</translation>
    </message>
    <message>
        <source>Session &amp;name</source>
        <translation>Sitzungs&amp;name</translation>
    </message>
    <message>
        <source>&amp;Length</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>The proof did not let %1 into %2.</source>
        <translation>Mit dem Nachweis kam %1 nicht in %2.</translation>
    </message>
    <message>
        <source>The proof let %1 into %2 at %3. It works once.</source>
        <translation>Mit dem Nachweis kam %1 um %3 in %2. Er gilt einmal.</translation>
    </message>
    <message>
        <source>No role is offered this way.</source>
        <translation>Auf diesem Weg wird keine Rolle angeboten.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::StartCards</name>
    <message>
        <source>Create a user…</source>
        <translation>Benutzer anlegen…</translation>
    </message>
    <message>
        <source>Create a role…</source>
        <translation>Rolle anlegen…</translation>
    </message>
    <message>
        <source>Whoever puts a role on has a session that counts down to its end.</source>
        <translation>Wer eine Rolle übernimmt, hat eine Sitzung, die bis zu ihrem Ende herunterzählt.</translation>
    </message>
    <message>
        <source>See live sessions</source>
        <translation>Sitzungen ansehen</translation>
    </message>
    <message>
        <source>Bring in an account you have, as the AWS CLI describes it. It stays on this machine.</source>
        <translation>Holen Sie ein Konto herein, das Sie haben, wie die AWS CLI es beschreibt. Es bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Import an account…</source>
        <translation>Konto importieren…</translation>
    </message>
    <message>
        <source>The practice world has a bucket that only the role updateDataBucket may change. Put it on, and see what you may and what you no longer may.</source>
        <translation>In der Übungswelt gibt es einen Bucket, den nur die Rolle updateDataBucket ändern darf. Übernehmen Sie sie und sehen Sie, was Sie dürfen und was nicht mehr.</translation>
    </message>
    <message>
        <source>Put on a role, and see what you may and what you no longer may.</source>
        <translation>Übernehmen Sie eine Rolle und sehen Sie, was Sie dürfen und was nicht mehr.</translation>
    </message>
    <message>
        <source>Switch to updateDataBucket…</source>
        <translation>Zu updateDataBucket wechseln…</translation>
    </message>
    <message>
        <source>Switch role…</source>
        <translation>Rolle wechseln…</translation>
    </message>
    <message>
        <source>A user of %1 is a person or a program with a name and keys of its own.</source>
        <translation>Ein Benutzer von %1 ist eine Person oder ein Programm mit einem Namen und eigenen Schlüsseln.</translation>
    </message>
    <message>
        <source>A role of %1 has permissions but no password: those it trusts, in this account or another, put it on for a while.</source>
        <translation>Eine Rolle von %1 hat Berechtigungen, aber kein Passwort: Wem sie vertraut, in diesem Konto oder einem anderen, der übernimmt sie für eine Weile.</translation>
    </message>
    <message>
        <source>Walkthroughs…</source>
        <translation>Anleitungen…</translation>
    </message>
    <message>
        <source>Walkthroughs let you do the work yourself, in a practice world of its own.</source>
        <translation>In Anleitungen tun Sie die Arbeit selbst, in einer eigenen Übungswelt.</translation>
    </message>
    <message>
        <source>You are in the middle of the walkthrough “%1”: %2 of %3 steps are done.</source>
        <translation>Sie sind mitten in der Anleitung „%1“: %2 von %3 Schritten sind getan.</translation>
    </message>
    <message>
        <source>The walkthrough “%1” lets you do the work yourself, in a practice world of its own: about %2 minutes.</source>
        <translation>In der Anleitung „%1“ tun Sie die Arbeit selbst, in einer eigenen Übungswelt: etwa %2 Minuten.</translation>
    </message>
    <message>
        <source>Go on with the walkthrough</source>
        <translation>Anleitung fortsetzen</translation>
    </message>
    <message>
        <source>Start the walkthrough</source>
        <translation>Anleitung beginnen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::StatementCard</name>
    <message>
        <source>Edit as JSON</source>
        <translation>Als JSON bearbeiten</translation>
    </message>
    <message>
        <source>Edit this statement as JSON</source>
        <translation>Diese Anweisung als JSON bearbeiten</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Allow</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Deny</translation>
    </message>
    <message>
        <source>Name of the statement (Sid)</source>
        <translation>Name der Anweisung (Sid)</translation>
    </message>
    <message>
        <source>name (Sid), optional</source>
        <translation>Name (Sid), optional</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Which actions</source>
        <translation>Welche Aktionen</translation>
    </message>
    <message>
        <source>All actions but (NotAction)</source>
        <translation>Alle Aktionen außer (NotAction)</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Ressourcen</translation>
    </message>
    <message>
        <source>Which resources</source>
        <translation>Welche Ressourcen</translation>
    </message>
    <message>
        <source>All resources but (NotResource)</source>
        <translation>Alle Ressourcen außer (NotResource)</translation>
    </message>
    <message>
        <source>By parts…</source>
        <translation>Aus Teilen…</translation>
    </message>
    <message>
        <source>Make a resource from its parts, or change the selected one</source>
        <translation>Eine Ressource aus ihren Teilen bilden oder die ausgewählte ändern</translation>
    </message>
    <message>
        <source>✖ %1</source>
        <translation>✖ %1</translation>
    </message>
    <message>
        <source>Condition: %1</source>
        <translation>Bedingung: %1</translation>
    </message>
    <message>
        <source>Every service&apos;s actions but these, and those that AWS adds later.</source>
        <translation>Die Aktionen aller Dienste außer diesen, auch die, die AWS später hinzufügt.</translation>
    </message>
    <message>
        <source>Every action of every service.</source>
        <translation>Jede Aktion jedes Dienstes.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::StatementsForm</name>
    <message>
        <source>Go to the mistake</source>
        <translation>Zum Fehler</translation>
    </message>
    <message>
        <source>Go to the mistake in the JSON</source>
        <translation>Zum Fehler im JSON</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Add stateme&amp;nt</source>
        <translation>Anweisung hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>Eine Anweisung hinzufügen</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Vorlage…</translation>
    </message>
    <message>
        <source>Add statements from a template</source>
        <translation>Anweisungen aus einer Vorlage hinzufügen</translation>
    </message>
    <message>
        <source>Copy the statement</source>
        <translation>Die Anweisung kopieren</translation>
    </message>
    <message>
        <source>Move the statement up</source>
        <translation>Die Anweisung nach oben rücken</translation>
    </message>
    <message>
        <source>Move the statement down</source>
        <translation>Die Anweisung nach unten rücken</translation>
    </message>
    <message>
        <source>Remove the statement</source>
        <translation>Die Anweisung entfernen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The policy says nothing yet: add a statement, or begin with a template.</source>
        <translation>Die Richtlinie sagt noch nichts: Fügen Sie eine Anweisung hinzu, oder beginnen Sie mit einer Vorlage.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::StatementsModel</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>ALLOW</source>
        <translation>ALLOW</translation>
    </message>
    <message>
        <source>DENY</source>
        <translation>DENY</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::StepBox</name>
    <message>
        <source>%1 ◀ decides</source>
        <translation>%1 ◀ entscheidet</translation>
    </message>
    <message>
        <source>%1, decides</source>
        <translation>%1, entscheidet</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Schritt %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::StepForm</name>
    <message>
        <source>What the step is called</source>
        <translation>Wie der Schritt heißt</translation>
    </message>
    <message>
        <source>Give the role its permission</source>
        <translation>Der Rolle ihre Berechtigung geben</translation>
    </message>
    <message>
        <source>What the learner is to do</source>
        <translation>Was die Lernenden tun sollen</translation>
    </message>
    <message>
        <source>What is said when it is done</source>
        <translation>Was gesagt wird, wenn es getan ist</translation>
    </message>
    <message>
        <source>Now the role may read, and nothing else.</source>
        <translation>Nun darf die Rolle lesen und sonst nichts.</translation>
    </message>
    <message>
        <source>A first hint (optional)</source>
        <translation>Ein erster Hinweis (freiwillig)</translation>
    </message>
    <message>
        <source>One statement is enough.</source>
        <translation>Eine Anweisung genügt.</translation>
    </message>
    <message>
        <source>What must be so then</source>
        <translation>Was dann gelten muss</translation>
    </message>
    <message>
        <source>Keep this step</source>
        <translation>Schritt behalten</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Store</name>
    <message>
        <source>This is in %1, and you act in %2. Nothing was done: sign in there, or switch to a role of that account.</source>
        <translation>Dies ist in %1, und Sie handeln in %2. Nichts wurde getan: Melden Sie sich dort an oder wechseln Sie in eine Rolle jenes Kontos.</translation>
    </message>
    <message>
        <source>“%1” could not be undone or redone: %2</source>
        <translation>„%1“ ließ sich nicht rückgängig machen oder wiederherstellen: %2</translation>
    </message>
    <message>
        <source>Read-only mode is on: nothing was changed. Turn it off in the status bar to make changes.</source>
        <translation>Der Nur-Lese-Modus ist eingeschaltet: Nichts wurde geändert. Schalten Sie ihn in der Statusleiste aus, um zu ändern.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::StructureTab</name>
    <message>
        <source>An OU&apos;s name has 1 to 128 characters.</source>
        <translation>Der Name einer OU hat 1 bis 128 Zeichen.</translation>
    </message>
    <message>
        <source>Another OU there is called so, whatever the case of letters.</source>
        <translation>Eine andere OU heißt dort so; Groß- und Kleinschreibung zählen nicht.</translation>
    </message>
    <message>
        <source>&amp;New account…</source>
        <translation>Neues K&amp;onto…</translation>
    </message>
    <message>
        <source>New &amp;OU…</source>
        <translation>Neue O&amp;U…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>U&amp;mbenennen…</translation>
    </message>
    <message>
        <source>&amp;Move to…</source>
        <translation>&amp;Verschieben nach…</translation>
    </message>
    <message>
        <source>Remove or delete…</source>
        <translation>Entfernen oder löschen…</translation>
    </message>
    <message>
        <source>&amp;Policy types</source>
        <translation>Richtlinien&amp;typen</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>A&amp;usschalten</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>AWS has no call that moves an OU: make one there and move the accounts.</source>
        <translation>AWS hat keinen Aufruf, der eine OU verschiebt: Legen Sie dort eine an und verschieben Sie die Konten.</translation>
    </message>
    <message>
        <source>There is no OU to move it to yet.</source>
        <translation>Es gibt noch keine OU als Ziel.</translation>
    </message>
    <message>
        <source>Only OUs are renamed here: an account&apos;s name is changed by itself, the root&apos;s never.</source>
        <translation>Nur OUs werden hier umbenannt: Ein Konto ändert seinen Namen selbst, der Root heißt immer gleich.</translation>
    </message>
    <message>
        <source>The root cannot be deleted.</source>
        <translation>Der Root lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>New OU in %1</source>
        <translation>Neue OU in %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>in %1 · %2</source>
        <translation>in %1 · %2</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>Es ist schon dort.</translation>
    </message>
    <message>
        <source>Move %1 to</source>
        <translation>%1 verschieben nach</translation>
    </message>
    <message numerus="yes">
        <source>Move %n accounts to</source>
        <translation>
            <numerusform>%n Konto verschieben nach</numerusform>
            <numerusform>%n Konten verschieben nach</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>&amp;Verschieben…</translation>
    </message>
    <message>
        <source>AWS has no call that moves an OU: make one in %1 and move the accounts of %2.</source>
        <translation>AWS hat keinen Aufruf, der eine OU verschiebt: Legen Sie in %1 eine an und verschieben Sie die Konten von %2.</translation>
    </message>
    <message>
        <source>It is in %1 already.</source>
        <translation>Es ist schon in %1.</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 nach %2 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n accounts to %1</source>
        <translation>
            <numerusform>%n Konto nach %1 verschieben</numerusform>
            <numerusform>%n Konten nach %1 verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>Remove %1 from the organization</source>
        <translation>%1 aus der Organisation entfernen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Delete OU %1</source>
        <translation>OU %1 löschen</translation>
    </message>
    <message>
        <source>It is empty, so nobody&apos;s access changes.

Undo brings it back.</source>
        <translation>Sie ist leer; niemandes Zugriff ändert sich also.

Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Root, OUs and accounts with their policies</source>
        <translation>Root, OUs und Konten mit ihren Richtlinien</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Parts of what is selected</source>
        <translation>Teile des Ausgewählten</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Effective guardrails</source>
        <translation>Wirksame Leitplanken</translation>
    </message>
    <message>
        <source>Root of organization %1</source>
        <translation>Root der Organisation %1</translation>
    </message>
    <message>
        <source>Organizational unit</source>
        <translation>Organisationseinheit</translation>
    </message>
    <message>
        <source>Management account</source>
        <translation>Verwaltungskonto</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SuggestField</name>
    <message>
        <source>Suggestions for %1</source>
        <translation>Vorschläge für %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SuggestList</name>
    <message>
        <source>%1: one more</source>
        <translation>%1: weiterer Eintrag</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1: add</source>
        <translation>%1: hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: remove the selected</source>
        <translation>%1: Ausgewählte entfernen</translation>
    </message>
    <message>
        <source>Nothing in the list yet.</source>
        <translation>Noch nichts in der Liste.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SwitchAsButton</name>
    <message>
        <source>Switch to it as…</source>
        <translation>Wechseln als…</translation>
    </message>
    <message>
        <source>Switch to this role as somebody who can</source>
        <translation>In diese Rolle wechseln, als jemand, der es kann</translation>
    </message>
    <message>
        <source>Lists the users whom the role lets in; acts as the one you choose</source>
        <translation>Listet die Benutzer auf, die die Rolle einlässt; handelt als der, den Sie wählen</translation>
    </message>
    <message>
        <source>%1 · %2   %3</source>
        <translation>%1 · %2   %3</translation>
    </message>
    <message>
        <source>No user can assume it</source>
        <translation>Kein Benutzer kann sie übernehmen</translation>
    </message>
    <message>
        <source>The trust relationship and the user&apos;s own policies are two halves: one of them is missing for everybody here.</source>
        <translation>Die Vertrauensbeziehung und die eigenen Richtlinien des Benutzers sind zwei Hälften: Eine davon fehlt hier allen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in as one of them, then switch to this role.</source>
        <translation>Melden Sie sich als einer davon an und wechseln Sie dann in diese Rolle.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SwitchOptions</name>
    <message>
        <source>How sessions are &amp;named…</source>
        <translation>Wie Sitzungen &amp;heißen…</translation>
    </message>
    <message>
        <source>Ask for the role&apos;s name and a reason</source>
        <translation>Nach Rollenname und Grund fragen</translation>
    </message>
    <message>
        <source>N&amp;ever</source>
        <translation>N&amp;ie</translation>
    </message>
    <message>
        <source>For roles that can give any &amp;permission</source>
        <translation>Für Rollen, die jede &amp;Berechtigung geben können</translation>
    </message>
    <message>
        <source>For those, and every role of an account marked as p&amp;roduction</source>
        <translation>Für diese und jede Rolle eines als &amp;Produktion markierten Kontos</translation>
    </message>
    <message>
        <source>The reason goes into</source>
        <translation>Der Grund kommt in</translation>
    </message>
    <message>
        <source>The &amp;session&apos;s name</source>
        <translation>Den Sitzungs&amp;namen</translation>
    </message>
    <message>
        <source>A session &amp;tag, `reason`</source>
        <translation>Ein Sitzungs-&amp;Tag, `reason`</translation>
    </message>
    <message>
        <source>How sessions are named</source>
        <translation>Wie Sitzungen heißen</translation>
    </message>
    <message>
        <source>Filled in: {user}, {role}, {date}, {time}</source>
        <translation>Ausgefüllt werden: {user}, {role}, {date}, {time}</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SwitchRoleDialog</name>
    <message>
        <source>Switch role</source>
        <translation>Rolle wechseln</translation>
    </message>
    <message>
        <source>&amp;Switch role</source>
        <translation>&amp;Rolle wechseln</translation>
    </message>
    <message>
        <source>Get session &amp;token…</source>
        <translation>Sitzungstoken &amp;holen…</translation>
    </message>
    <message>
        <source>Get a session token of the base identity, with MFA</source>
        <translation>Ein Sitzungstoken der Basisidentität holen, mit MFA</translation>
    </message>
    <message>
        <source>Roles and whether you can assume them</source>
        <translation>Rollen, und ob Sie sie übernehmen können</translation>
    </message>
    <message>
        <source>F&amp;avourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>Mark or unmark this role as a favourite</source>
        <translation>Diese Rolle als Favorit markieren oder nicht mehr</translation>
    </message>
    <message>
        <source>Whether you can assume this role</source>
        <translation>Ob Sie diese Rolle übernehmen können</translation>
    </message>
    <message>
        <source>&amp;Go to its live session</source>
        <translation>Zu ihrer &amp;aktiven Sitzung</translation>
    </message>
    <message>
        <source>Go to the live session of this role</source>
        <translation>Zur aktiven Sitzung dieser Rolle gehen</translation>
    </message>
    <message>
        <source>No role chosen</source>
        <translation>Keine Rolle gewählt</translation>
    </message>
    <message>
        <source>This will be done as %1:

%2</source>
        <translation>Dies wird als %1 getan:

%2</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>The fix was refused: %1</source>
        <translation>Die Korrektur wurde abgelehnt: %1</translation>
    </message>
    <message>
        <source>✖ This is not the ARN of a role: arn:aws:iam::ACCOUNT:role/NAME.</source>
        <translation>✖ Das ist kein ARN einer Rolle: arn:aws:iam::ACCOUNT:role/NAME.</translation>
    </message>
    <message>
        <source>✖ There is no such role in %1. Capitals count.</source>
        <translation>✖ In %1 gibt es keine solche Rolle. Großschreibung zählt.</translation>
    </message>
    <message>
        <source>? unknown: account %1 is not in this workspace.</source>
        <translation>? unbekannt: Konto %1 ist nicht in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>New &amp;session</source>
        <translation>Neue &amp;Sitzung</translation>
    </message>
    <message>
        <source>No role is chosen.</source>
        <translation>Keine Rolle ist gewählt.</translation>
    </message>
    <message>
        <source>Find a role, or paste its ARN or a switch-role link</source>
        <translation>Rolle suchen, oder ARN oder Rollenwechsel-Link einfügen</translation>
    </message>
    <message>
        <source>Find a role by name, account or tag, or paste its ARN or a switch-role link</source>
        <translation>Eine Rolle nach Name, Konto oder Tag suchen, oder ihren ARN oder einen Rollenwechsel-Link einfügen</translation>
    </message>
    <message>
        <source>O&amp;ptions</source>
        <translation>O&amp;ptionen</translation>
    </message>
    <message>
        <source>Options: names of sessions, and when to be asked twice</source>
        <translation>Optionen: Namen von Sitzungen, und wann nachgefragt wird</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>Nicht in der Liste</translation>
    </message>
    <message>
        <source>No role here has this ARN. On the right it says what is known of it; it can be asked for all the same.</source>
        <translation>Keine Rolle hier hat diesen ARN. Rechts steht, was darüber bekannt ist; anfordern lässt sie sich trotzdem.</translation>
    </message>
    <message>
        <source>Show &amp;all roles</source>
        <translation>A&amp;lle Rollen zeigen</translation>
    </message>
    <message>
        <source>No roles yet</source>
        <translation>Noch keine Rollen</translation>
    </message>
    <message>
        <source>No account of this workspace has a role that could be switched to. Create one with Ctrl+Shift+N.</source>
        <translation>Kein Konto dieses Arbeitsbereichs hat eine Rolle, in die man wechseln könnte. Legen Sie eine mit Strg+Umschalt+N an.</translation>
    </message>
    <message>
        <source>No role fits “%1”</source>
        <translation>Keine Rolle passt zu „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Looked for in names, paths and tags of %n role(s), and in the names, aliases and numbers of their accounts. Type less of it, or paste the ARN of the role.</source>
        <translation>
            <numerusform>Gesucht in Name, Pfad und Tags von %n Rolle und in Name, Alias und Nummer ihres Kontos. Schreiben Sie weniger davon, oder fügen Sie den ARN der Rolle ein.</numerusform>
            <numerusform>Gesucht in Namen, Pfaden und Tags von %n Rollen und in Namen, Aliasen und Nummern ihrer Konten. Schreiben Sie weniger davon, oder fügen Sie den ARN der Rolle ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a role in the list, or paste the ARN of one above it.</source>
        <translation>Wählen Sie eine Rolle in der Liste, oder fügen Sie darüber den ARN einer Rolle ein.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SwitchSettings</name>
    <message>
        <source>Only {user}, {role}, {date} and {time} are filled in.</source>
        <translation>Nur {user}, {role}, {date} und {time} werden ausgefüllt.</translation>
    </message>
    <message>
        <source>Beside these there may be letters, digits and _ = , . @ - +</source>
        <translation>Daneben sind Buchstaben, Ziffern und _ = , . @ - + möglich</translation>
    </message>
    <message>
        <source>A session name has at least 2 letters.</source>
        <translation>Ein Sitzungsname hat mindestens 2 Zeichen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TagsEditor</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Transitive</source>
        <translation>Transitiv</translation>
    </message>
    <message>
        <source>Handed on to every role that is assumed with this session</source>
        <translation>Wird an jede Rolle weitergegeben, die mit dieser Sitzung übernommen wird</translation>
    </message>
    <message>
        <source>A&amp;dd tag</source>
        <translation>Tag hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move tag</source>
        <translation>&amp;Tag entfernen</translation>
    </message>
    <message>
        <source>Remove the selected tags</source>
        <translation>Die ausgewählten Tags entfernen</translation>
    </message>
    <message>
        <source>At most %1 tags; there are %2.</source>
        <translation>Höchstens %1 Tags; es sind %2.</translation>
    </message>
    <message>
        <source>The value `%1` has no key.</source>
        <translation>Der Wert `%1` hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Key `%1`: %2</source>
        <translation>Schlüssel `%1`: %2</translation>
    </message>
    <message>
        <source>Key `%1`: keys that begin with aws: are for AWS alone.</source>
        <translation>Schlüssel `%1`: Schlüssel, die mit aws: beginnen, sind AWS vorbehalten.</translation>
    </message>
    <message>
        <source>Key `%1` is there twice; upper and lower case are the same.</source>
        <translation>Schlüssel `%1` gibt es zweimal; Groß- und Kleinschreibung gelten als gleich.</translation>
    </message>
    <message>
        <source>Value of `%1`: %2</source>
        <translation>Wert von `%1`: %2</translation>
    </message>
    <message>
        <source>No tags yet.</source>
        <translation>Noch keine Tags.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TagsTab</name>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>Change the tags of %1</source>
        <translation>Die Tags von %1 ändern</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TargetsTab</name>
    <message>
        <source>root</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>organizational unit</source>
        <translation>Organisationseinheit</translation>
    </message>
    <message>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>A&amp;ttach…</source>
        <translation>Anf&amp;ügen…</translation>
    </message>
    <message>
        <source>&amp;Detach…</source>
        <translation>Lös&amp;en…</translation>
    </message>
    <message>
        <source>Sh&amp;ow in the tree</source>
        <translation>Im Baum &amp;zeigen</translation>
    </message>
    <message>
        <source>Where this policy is attached</source>
        <translation>Wo diese Richtlinie angefügt ist</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Detach %1 from %2</source>
        <translation>%1 von %2 lösen</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>Lös&amp;en</translation>
    </message>
    <message>
        <source>It is attached nowhere, so it limits nobody yet.</source>
        <translation>Sie ist nirgends angefügt; sie begrenzt also noch niemanden.</translation>
    </message>
    <message>
        <source>No target is selected.</source>
        <translation>Kein Ziel ist ausgewählt.</translation>
    </message>
    <message>
        <source>It is attached there already.</source>
        <translation>Sie ist dort schon angefügt.</translation>
    </message>
    <message>
        <source>Attach %1 to</source>
        <translation>%1 anfügen an</translation>
    </message>
    <message>
        <source>&amp;Attach…</source>
        <translation>&amp;Anfügen…</translation>
    </message>
    <message>
        <source>Attach %1 to %2</source>
        <translation>%1 an %2 anfügen</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Anfügen</translation>
    </message>
    <message>
        <source>It is attached nowhere.</source>
        <translation>Sie ist nirgends angefügt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TemplateDialog</name>
    <message>
        <source>Statements from a template</source>
        <translation>Anweisungen aus einer Vorlage</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Vorlage suchen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>The statements as JSON</source>
        <translation>Die Anweisungen als JSON</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Put the statements into the policy</source>
        <translation>Die Anweisungen in die Richtlinie einfügen</translation>
    </message>
    <message>
        <source>No template says that.</source>
        <translation>Keine Vorlage sagt das.</translation>
    </message>
    <message>
        <source>choose a template</source>
        <translation>eine Vorlage wählen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Terminal</name>
    <message>
        <source>What was typed and answered</source>
        <translation>Was eingegeben und geantwortet wurde</translation>
    </message>
    <message>
        <source>Command, as for the AWS CLI</source>
        <translation>Befehl, wie für die AWS CLI</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
    <message>
        <source>Refused (%1): %2</source>
        <translation>Abgelehnt (%1): %2</translation>
    </message>
    <message>
        <source>The session is in the list of sessions: switch to it there.</source>
        <translation>Die Sitzung steht in der Liste der Sitzungen: Wechseln Sie dort zu ihr.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TextListEditor</name>
    <message>
        <source>%1: one more</source>
        <translation>%1: weiterer Eintrag</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1: add</source>
        <translation>%1: hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: remove the selected</source>
        <translation>%1: Ausgewählte entfernen</translation>
    </message>
    <message>
        <source>`%1` is typed and not in the list yet: press Enter or Add.</source>
        <translation>`%1` ist eingegeben, aber noch nicht in der Liste: Drücken Sie die Eingabetaste oder „Hinzufügen“.</translation>
    </message>
    <message>
        <source>Nothing in the list yet.</source>
        <translation>Noch nichts in der Liste.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ThirdPartyStep</name>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Generate an external ID</source>
        <translation>Eine externe ID erzeugen</translation>
    </message>
    <message>
        <source>What to send to the third party</source>
        <translation>Was an den Dritten zu senden ist</translation>
    </message>
    <message>
        <source>C&amp;opy what to send</source>
        <translation>Zu Sendendes k&amp;opieren</translation>
    </message>
    <message>
        <source>Its &amp;account</source>
        <translation>&amp;Dessen Konto</translation>
    </message>
    <message>
        <source>External &amp;ID</source>
        <translation>Externe &amp;ID</translation>
    </message>
    <message>
        <source>What to send to the third party, once the role is made</source>
        <translation>Was an den Dritten zu senden ist, sobald die Rolle angelegt ist</translation>
    </message>
    <message>
        <source>The account that the third party works from: twelve digits, from its documentation.</source>
        <translation>Das Konto, von dem aus der Dritte arbeitet: zwölf Ziffern, aus dessen Dokumentation.</translation>
    </message>
    <message>
        <source>An account is twelve digits.</source>
        <translation>Ein Konto hat zwölf Ziffern.</translation>
    </message>
    <message>
        <source>That is this account itself.</source>
        <translation>Das ist dieses Konto selbst.</translation>
    </message>
    <message>
        <source>An external ID: the one that the third party gave you, or a generated one.</source>
        <translation>Eine externe ID: die, die der Dritte Ihnen gab, oder eine erzeugte.</translation>
    </message>
    <message>
        <source>External ID: %1</source>
        <translation>Externe ID: %1</translation>
    </message>
    <message>
        <source>Role ARN: %1
External ID: %2</source>
        <translation>Rollen-ARN: %1
Externe ID: %2</translation>
    </message>
    <message>
        <source>(once it has a name)</source>
        <translation>(sobald sie einen Namen hat)</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Dritter</translation>
    </message>
    <message>
        <source>A company that works in your account for you assumes a role of yours. It does so for many customers: the external ID makes sure that it means you, and that nobody else can make it use your role (the confused deputy). Such a role is taken on by calls only: the AWS console&apos;s Switch Role cannot send an external ID.</source>
        <translation>Eine Firma, die für Sie in Ihrem Konto arbeitet, übernimmt eine Ihrer Rollen. Das tut sie für viele Kunden: Die externe ID stellt sicher, dass sie Sie meint und dass niemand anderes sie dazu bringen kann, Ihre Rolle zu benutzen (der „Confused Deputy“). Eine solche Rolle wird nur durch Aufrufe übernommen: Der Rollenwechsel der AWS-Konsole kann keine externe ID senden.</translation>
    </message>
    <message>
        <source>Shown here once nothing is missing above.</source>
        <translation>Erscheint hier, sobald oben nichts mehr fehlt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TrayIcon</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>Switch &amp;role…</source>
        <translation>&amp;Rolle wechseln…</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Jetzt sperren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Rolewright is locked</source>
        <translation>Rolewright ist gesperrt</translation>
    </message>
    <message>
        <source>Rolewright: %1</source>
        <translation>Rolewright: %1</translation>
    </message>
    <message>
        <source>Rolewright: %1 · about to end: %2</source>
        <translation>Rolewright: %1 · enden bald: %2</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TrustChangeList</name>
    <message>
        <source>+ gains</source>
        <translation>+ gewinnt</translation>
    </message>
    <message>
        <source>− loses</source>
        <translation>− verliert</translation>
    </message>
    <message>
        <source>! needs more</source>
        <translation>! braucht mehr</translation>
    </message>
    <message>
        <source>needs less</source>
        <translation>braucht weniger</translation>
    </message>
    <message>
        <source>until now: %1</source>
        <translation>bisher: %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>anyone in any other AWS account</source>
        <translation>jeder in jedem anderen AWS-Konto</translation>
    </message>
    <message>
        <source>account %1, outside the workspace, and whom it allows</source>
        <translation>Konto %1, außerhalb des Arbeitsbereichs, und wem es das erlaubt</translation>
    </message>
    <message>
        <source>%1, outside the workspace</source>
        <translation>%1, außerhalb des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>people of %1</source>
        <translation>Personen von %1</translation>
    </message>
    <message>
        <source>may not</source>
        <translation>darf nicht</translation>
    </message>
    <message>
        <source>may</source>
        <translation>darf</translation>
    </message>
    <message>
        <source>may with %1</source>
        <translation>darf mit %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Who gains and who loses</source>
        <translation>Wer gewinnt und wer verliert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After saving</source>
        <translation>Nach dem Speichern</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Asked of the policy engine, policies of the caller&apos;s own account included. Of accounts outside the workspace it is assumed that they allow their people to ask.</source>
        <translation>Gefragt wurde die Richtlinien-Engine, Richtlinien im eigenen Konto des Aufrufers eingeschlossen. Von Konten außerhalb des Arbeitsbereichs wird angenommen, dass sie ihren Leuten das Anfordern erlauben.</translation>
    </message>
    <message numerus="yes">
        <source>Not listed: %n more.</source>
        <translation>
            <numerusform>Nicht aufgeführt: %n weiterer.</numerusform>
            <numerusform>Nicht aufgeführt: %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TrustChangePanel</name>
    <message>
        <source>Who gains and who loses by saving</source>
        <translation>Wer durch das Speichern gewinnt und wer verliert</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop working out who gains and who loses</source>
        <translation>Nicht weiter ermitteln, wer gewinnt und wer verliert</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Ermitteln</translation>
    </message>
    <message>
        <source>Work out who gains and who loses</source>
        <translation>Ermitteln, wer gewinnt und wer verliert</translation>
    </message>
    <message>
        <source>Who, and why…</source>
        <translation>Wer, und warum…</translation>
    </message>
    <message>
        <source>Show who gains and who loses, and why</source>
        <translation>Zeigen, wer gewinnt und wer verliert, und warum</translation>
    </message>
    <message>
        <source>Working out who gains and who loses…</source>
        <translation>Wer gewinnt und wer verliert, wird ermittelt…</translation>
    </message>
    <message>
        <source>Who gains and who loses was not worked out.</source>
        <translation>Wer gewinnt und wer verliert, wurde nicht ermittelt.</translation>
    </message>
    <message>
        <source>Working out who gains and who loses… %1 %</source>
        <translation>Wer gewinnt und wer verliert, wird ermittelt… %1 %</translation>
    </message>
    <message numerus="yes">
        <source>access is gained by %n</source>
        <translation>
            <numerusform>gewinnt %n den Zugriff</numerusform>
            <numerusform>gewinnen %n den Zugriff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>access is lost by %n</source>
        <translation>
            <numerusform>verliert %n den Zugriff</numerusform>
            <numerusform>verlieren %n den Zugriff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must bring more than now</source>
        <translation>
            <numerusform>muss %n mehr mitbringen als jetzt</numerusform>
            <numerusform>müssen %n mehr mitbringen als jetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may bring less than now</source>
        <translation>
            <numerusform>darf %n weniger mitbringen als jetzt</numerusform>
            <numerusform>dürfen %n weniger mitbringen als jetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can assume the role afterwards.</source>
        <translation>
            <numerusform>%n kann danach die Rolle übernehmen.</numerusform>
            <numerusform>%n können danach die Rolle übernehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody gains and nobody loses by saving. %1</source>
        <translation>Durch das Speichern gewinnt niemand und verliert niemand. %1</translation>
    </message>
    <message>
        <source>By saving, %1. %2</source>
        <translation>Durch das Speichern %1. %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TrustEditor</name>
    <message>
        <source>Trust relationship, as a form</source>
        <translation>Vertrauensbeziehung, als Formular</translation>
    </message>
    <message>
        <source>Let others i&amp;n…</source>
        <translation>Andere &amp;zulassen…</translation>
    </message>
    <message>
        <source>Let others assume the role, under conditions of their own</source>
        <translation>Andere die Rolle übernehmen lassen, unter eigenen Bedingungen</translation>
    </message>
    <message>
        <source>Nobody may assume this role yet.</source>
        <translation>Noch darf niemand diese Rolle übernehmen.</translation>
    </message>
    <message>
        <source>✖ The JSON has a mistake: mend it there, and the form comes back.</source>
        <translation>✖ Das JSON hat einen Fehler: Beheben Sie ihn dort, dann kommt das Formular zurück.</translation>
    </message>
    <message>
        <source>✖ A trust policy needs at least one statement: to close the role to everybody, delete the role.</source>
        <translation>✖ Eine Vertrauensrichtlinie braucht mindestens eine Anweisung: Um die Rolle für alle zu schließen, löschen Sie die Rolle.</translation>
    </message>
    <message>
        <source>✖ Statement %1 denies, and says more than this form can show. Open it as JSON</source>
        <translation>✖ Anweisung %1 verweigert und sagt mehr, als dieses Formular zeigen kann. Als JSON öffnen</translation>
    </message>
    <message>
        <source>Statement %1 says more than this form can show. Open it as JSON</source>
        <translation>Anweisung %1 sagt mehr, als dieses Formular zeigen kann. Als JSON öffnen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TrustStep</name>
    <message>
        <source>When may they? Every switch that is on must be met. None on: whenever they like.</source>
        <translation>Wann dürfen sie? Jeder eingeschaltete Schalter muss erfüllt sein. Keiner eingeschaltet: wann immer sie wollen.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Who may become this role? People, groups and roles of any account, whole accounts, or AWS services.</source>
        <translation>Wer darf zu dieser Rolle werden? Personen, Gruppen und Rollen aus jedem Konto, ganze Konten oder AWS-Dienste.</translation>
    </message>
    <message>
        <source>Do not allow them</source>
        <translation>Nicht erlauben</translation>
    </message>
    <message>
        <source>Take back that groups are allowed to assume the role</source>
        <translation>Zurücknehmen, dass Gruppen die Rolle übernehmen dürfen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Made with the role: the permission to assume exactly this role, for %1. In another account its administrator gives it.</source>
        <translation>Wird mit der Rolle angelegt: die Berechtigung, genau diese Rolle zu übernehmen, für %1. In einem anderen Konto gibt sie dessen Administrator.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TrustTab</name>
    <message>
        <source>F&amp;orm</source>
        <translation>&amp;Formular</translation>
    </message>
    <message>
        <source>Show the trust relationship as a form</source>
        <translation>Die Vertrauensbeziehung als Formular zeigen</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Show the trust relationship as JSON</source>
        <translation>Die Vertrauensbeziehung als JSON zeigen</translation>
    </message>
    <message>
        <source>Trust policy as JSON</source>
        <translation>Vertrauensrichtlinie als JSON</translation>
    </message>
    <message>
        <source>The trust relationship</source>
        <translation>Die Vertrauensbeziehung</translation>
    </message>
    <message>
        <source>Change who may assume %1</source>
        <translation>Ändern, wer %1 übernehmen darf</translation>
    </message>
    <message>
        <source>Trusts somebody who is gone: %1. Replace or remove the unique id, or saving is refused.</source>
        <translation>Vertraut jemandem, den es nicht mehr gibt: %1. Ersetzen oder entfernen Sie die eindeutige ID, sonst wird das Speichern abgelehnt.</translation>
    </message>
    <message>
        <source>Everyone (*) without a condition lets anybody with an AWS account in. Set a condition that says whom you mean.</source>
        <translation>Alle (*) ohne Bedingung lässt jeden mit einem AWS-Konto herein. Setzen Sie eine Bedingung, die sagt, wen Sie meinen.</translation>
    </message>
    <message>
        <source>Who gains and who loses is said once the JSON can be read.</source>
        <translation>Wer gewinnt und wer verliert, wird gesagt, sobald das JSON lesbar ist.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TrustingRolesTab</name>
    <message>
        <source>Roles that trust this provider</source>
        <translation>Rollen, die diesem Anbieter vertrauen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>No role trusts this provider yet. Name it in the trust relationship of a role.</source>
        <translation>Noch vertraut keine Rolle diesem Anbieter. Nennen Sie ihn in der Vertrauensbeziehung einer Rolle.</translation>
    </message>
    <message>
        <source>Enter opens the role.</source>
        <translation>Eingabe öffnet die Rolle.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TryStep</name>
    <message>
        <source>Assumes the role in a copy of the workspace and tries actions with it. Nothing real happens.</source>
        <translation>Übernimmt die Rolle in einer Kopie des Arbeitsbereichs und versucht Aktionen damit. Nichts geschieht wirklich.</translation>
    </message>
    <message>
        <source>Who tries</source>
        <translation>Wer es versucht</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Assume the planned role and try actions</source>
        <translation>Die geplante Rolle übernehmen und Aktionen versuchen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Actions tried as the role</source>
        <translation>Als die Rolle versuchte Aktionen</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>A&amp;ls</translation>
    </message>
    <message>
        <source>There is nobody to try it as.</source>
        <translation>Es gibt niemanden, der es versuchen kann.</translation>
    </message>
    <message>
        <source>… asking the engine</source>
        <translation>… Engine wird gefragt</translation>
    </message>
    <message>
        <source>✔ allowed</source>
        <translation>✔ erlaubt</translation>
    </message>
    <message>
        <source>✔ Assumed. As the role it may do, and may not do:</source>
        <translation>✔ Übernommen. Als die Rolle ist erlaubt und nicht erlaubt:</translation>
    </message>
    <message>
        <source>✖ Not assumed: %1</source>
        <translation>✖ Nicht übernommen: %1</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>MFA can only be proved by a user, not by a role&apos;s session.</source>
        <translation>MFA kann nur ein Benutzer nachweisen, nicht die Sitzung einer Rolle.</translation>
    </message>
    <message>
        <source>The external ID “%1”, which the trust policy asks for, is sent along.</source>
        <translation>Die externe ID „%1“, die die Vertrauensrichtlinie verlangt, wird mitgesendet.</translation>
    </message>
    <message>
        <source>The role asks for MFA: type the code that the device shows now.</source>
        <translation>Die Rolle verlangt MFA: Geben Sie den Code ein, den das Gerät jetzt zeigt.</translation>
    </message>
    <message>
        <source>The role asks for MFA, and there is no device to take a code from.</source>
        <translation>Die Rolle verlangt MFA, und es gibt kein Gerät, von dem ein Code käme.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TurnsView</name>
    <message>
        <source>+ gains</source>
        <translation>+ gewinnt</translation>
    </message>
    <message>
        <source>− loses</source>
        <translation>− verliert</translation>
    </message>
    <message>
        <source>! needs more</source>
        <translation>! braucht mehr</translation>
    </message>
    <message>
        <source>needs less</source>
        <translation>braucht weniger</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Es wird gefragt…</translation>
    </message>
    <message>
        <source>Who gains and who loses</source>
        <translation>Wer gewinnt und wer verliert</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (gelöscht)</translation>
    </message>
    <message>
        <source>+ %1 actions, − %2 actions</source>
        <translation>+ %1 Aktionen, − %2 Aktionen</translation>
    </message>
    <message>
        <source>who can become %1</source>
        <translation>wer %1 werden kann</translation>
    </message>
    <message>
        <source>+ %1, − %2</source>
        <translation>+ %1, − %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Nobody gains or loses anything, as far as this program&apos;s policy engine can tell.</source>
        <translation>Soweit die Richtlinienauswertung dieses Programms es sagen kann, gewinnt und verliert niemand etwas.</translation>
    </message>
    <message>
        <source>As this program&apos;s policy engine answers; the endpoint may judge otherwise.</source>
        <translation>Wie die Richtlinienauswertung dieses Programms antwortet; der Endpunkt kann anders urteilen.</translation>
    </message>
    <message numerus="yes">
        <source>Not asked about: %n more.</source>
        <translation>
            <numerusform>Nicht gefragt: %n weitere.</numerusform>
            <numerusform>Nicht gefragt: %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody gains or loses.</source>
        <translation>Niemand gewinnt oder verliert.</translation>
    </message>
    <message>
        <source>Gains: %1. Loses: %2.</source>
        <translation>Gewinnt: %1. Verliert: %2.</translation>
    </message>
    <message>
        <source>%1 (renamed, was %2)</source>
        <translation>%1 (umbenannt, war %2)</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TwoCodesForm</name>
    <message>
        <source>First code</source>
        <translation>Erster Code</translation>
    </message>
    <message>
        <source>Second code, the one that comes right after the first</source>
        <translation>Zweiter Code, der unmittelbar nach dem ersten kommt</translation>
    </message>
    <message>
        <source>&amp;First code</source>
        <translation>&amp;Erster Code</translation>
    </message>
    <message>
        <source>Ne&amp;xt code</source>
        <translation>Nächste&amp;r Code</translation>
    </message>
    <message>
        <source>That is the same code twice. Wait until the device shows another.</source>
        <translation>Das ist zweimal derselbe Code. Warten Sie, bis das Gerät einen anderen zeigt.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::UndoQuestion</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>“%1” was done by %2; you act as %3. Undo takes it back whatever your policies allow.</source>
        <translation>„%1“ wurde von %2 getan; Sie handeln als %3. Rückgängig nimmt es zurück, was auch immer Ihre Richtlinien erlauben.</translation>
    </message>
    <message>
        <source>“%1” was done by %2; you act as %3. Redo does it again whatever your policies allow.</source>
        <translation>„%1“ wurde von %2 getan; Sie handeln als %3. Wiederherstellen tut es noch einmal, was auch immer Ihre Richtlinien erlauben.</translation>
    </message>
    <message>
        <source>Undo what somebody else did?</source>
        <translation>Rückgängig machen, was jemand anderes getan hat?</translation>
    </message>
    <message>
        <source>Redo what somebody else did?</source>
        <translation>Wiederherstellen, was jemand anderes getan hat?</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Unsaved</name>
    <message>
        <source>Save before leaving?</source>
        <translation>Vor dem Verlassen speichern?</translation>
    </message>
    <message>
        <source>Not saved yet: %1.</source>
        <translation>Noch nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Not everything could be saved</source>
        <translation>Nicht alles ließ sich speichern</translation>
    </message>
    <message>
        <source>%1 says why. Nothing was lost.</source>
        <translation>%1 sagt, warum. Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::UsagesTab</name>
    <message>
        <source>in its inline policy %1</source>
        <translation>in der Inline-Richtlinie %1</translation>
    </message>
    <message>
        <source>in its trust relationship</source>
        <translation>in der Vertrauensbeziehung</translation>
    </message>
    <message>
        <source>in its default version</source>
        <translation>in der Standardversion</translation>
    </message>
    <message>
        <source>in its resource policy</source>
        <translation>in der Ressourcenrichtlinie</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Where it is named</source>
        <translation>Wo es genannt wird</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Genannt von</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Looking through the policies…</source>
        <translation>Die Richtlinien werden durchsucht…</translation>
    </message>
    <message>
        <source>No policy of this workspace names it. Policies that speak of everybody, or by wildcards, may mean it all the same: ask Why?</source>
        <translation>Keine Richtlinie dieses Arbeitsbereichs nennt es. Richtlinien, die von allen oder mit Platzhaltern sprechen, können es trotzdem meinen: Fragen Sie mit Warum?</translation>
    </message>
    <message>
        <source>These policies name it; Enter opens one. Others may mean it by wildcards: ask Why?</source>
        <translation>Diese Richtlinien nennen es; die Eingabetaste öffnet eine. Andere können es mit Platzhaltern meinen: Fragen Sie mit Warum?</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::UsedByTab</name>
    <message>
        <source>with the external ID</source>
        <translation>mit der externen ID</translation>
    </message>
    <message>
        <source>with MFA</source>
        <translation>mit MFA</translation>
    </message>
    <message>
        <source>Who may assume this role</source>
        <translation>Wer diese Rolle übernehmen darf</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Asking the policy engine…</source>
        <translation>Richtlinien-Engine wird gefragt…</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>⚠ Nobody in this workspace can assume this role: its trust policy and somebody&apos;s own permission must both allow it. Services and other accounts are not asked here.</source>
        <translation>⚠ Niemand in diesem Arbeitsbereich kann diese Rolle übernehmen: Die Vertrauensrichtlinie der Rolle und eine eigene Berechtigung des Aufrufers müssen es beide erlauben. Dienste und andere Konten werden hier nicht gefragt.</translation>
    </message>
    <message>
        <source>Both halves allow these to assume the role: its trust policy and their own permissions.</source>
        <translation>Beide Hälften erlauben diesen, die Rolle zu übernehmen: die Vertrauensrichtlinie der Rolle und ihre eigenen Berechtigungen.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::UsersModel</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 Benutzer</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Benutzer</translation>
    </message>
    <message>
        <source>A user is a person or a program with long-term credentials. Give it few permissions of its own, and roles for the rest.</source>
        <translation>Ein Benutzer ist eine Person oder ein Programm mit langfristigen Anmeldedaten. Geben Sie ihm wenige eigene Berechtigungen, und Rollen für den Rest.</translation>
    </message>
    <message>
        <source>&amp;Create user…</source>
        <translation>Benutze&amp;r anlegen…</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Security credentials</source>
        <translation>Anmeldedaten</translation>
    </message>
    <message>
        <source>MFA devices</source>
        <translation>MFA-Geräte</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Id %1 · created %2</source>
        <translation>ID %1 · angelegt %2</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>Password re&amp;quirements…</source>
        <translation>&amp;Passwortanforderungen…</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::VersionsTab</name>
    <message>
        <source>Versions, newest first</source>
        <translation>Versionen, neueste zuerst</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Set as &amp;default</source>
        <translation>Als &amp;Standard setzen</translation>
    </message>
    <message>
        <source>Set the selected version as the default</source>
        <translation>Die ausgewählte Version als Standard setzen</translation>
    </message>
    <message>
        <source>Delete versi&amp;on</source>
        <translation>&amp;Version löschen</translation>
    </message>
    <message>
        <source>Delete the selected version</source>
        <translation>Die ausgewählte Version löschen</translation>
    </message>
    <message>
        <source>Set %1 of %2 as the default</source>
        <translation>%1 von %2 als Standard setzen</translation>
    </message>
    <message>
        <source>Delete version %1 of %2</source>
        <translation>Version %1 von %2 löschen</translation>
    </message>
    <message>
        <source>● default</source>
        <translation>● Standard</translation>
    </message>
    <message>
        <source>Default (%1)</source>
        <translation>Standard (%1)</translation>
    </message>
    <message>
        <source>Selected (%1)</source>
        <translation>Ausgewählt (%1)</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WalkthroughsPage</name>
    <message>
        <source>novice</source>
        <translation>Anfänger</translation>
    </message>
    <message>
        <source>practised</source>
        <translation>Geübte</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>⚠ cannot be read</source>
        <translation>⚠ nicht lesbar</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>The walkthrough could not be opened: %1</source>
        <translation>Die Anleitung ließ sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start over…</source>
        <translation>Von vorn beginnen…</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Walkthrough</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>The walkthroughs cannot be read</source>
        <translation>Die Anleitungen lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>No walkthroughs</source>
        <translation>Keine Anleitungen</translation>
    </message>
    <message>
        <source>The program came without any.</source>
        <translation>Das Programm kam ohne Anleitungen.</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>It opens in a window of its own, on a practice world of its own: your workspace is not touched.</source>
        <translation>Sie öffnet sich in einem eigenen Fenster, auf einer eigenen Übungswelt: Ihr Arbeitsbereich bleibt unberührt.</translation>
    </message>
    <message>
        <source>The progress cannot be read: %1 Start over puts the file aside and begins anew.</source>
        <translation>Der Fortschritt lässt sich nicht lesen: %1 „Von vorn beginnen“ legt die Datei beiseite und beginnt neu.</translation>
    </message>
    <message>
        <source>Start over?</source>
        <translation>Von vorn beginnen?</translation>
    </message>
    <message>
        <source>“%1” begins anew. What you did so far is put aside, beside the new progress.</source>
        <translation>„%1“ beginnt neu. Was Sie bisher getan haben, wird beiseitegelegt, neben den neuen Fortschritt.</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Walkthroughs</source>
        <translation>Anleitungen</translation>
    </message>
    <message>
        <source>Learn or teach</source>
        <translation>Lernen oder lehren</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>It is not begun yet.</source>
        <translation>Sie ist noch nicht begonnen.</translation>
    </message>
    <message>
        <source>The walkthroughs are being read…</source>
        <translation>Die Anleitungen werden gelesen …</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>For its author: shown anew whenever the pack is saved, any step at once, with what each part of a goal comes to.</source>
        <translation>Für den Autor: erscheint neu, sobald das Paket gespeichert wird, mit dem Weg zu jedem Schritt und dem, was jeder Teil eines Ziels ergibt.</translation>
    </message>
    <message>
        <source>&amp;Go on with the draft</source>
        <translation>&amp;Mit dem Entwurf weitermachen</translation>
    </message>
    <message>
        <source>An &amp;empty account</source>
        <translation>Ein &amp;leeres Konto</translation>
    </message>
    <message>
        <source>The world of the &amp;walkthrough chosen</source>
        <translation>Die &amp;Welt der gewählten Anleitung</translation>
    </message>
    <message>
        <source>A &amp;copy of what is open now</source>
        <translation>Eine &amp;Kopie dessen, was gerade offen ist</translation>
    </message>
    <message>
        <source>It opens in a window of its own, on a practice world. What you do there is recorded step by step, and becomes a walkthrough. A copy has users, groups, roles, policies and buckets, but no keys, devices, objects, functions, identity providers or organization.</source>
        <translation>Sie öffnet sich in einem eigenen Fenster, auf einer Übungswelt. Was Sie dort tun, wird Schritt für Schritt aufgenommen und zu einer Anleitung. Eine Kopie hat Benutzer, Gruppen, Rollen, Richtlinien und Buckets, aber keine Schlüssel, Geräte, Objekte, Funktionen, Identitätsanbieter oder Organisation.</translation>
    </message>
    <message>
        <source>Record a walkthrough</source>
        <translation>Anleitung aufnehmen</translation>
    </message>
    <message>
        <source>There is a draft. A new recording puts it aside.</source>
        <translation>Es gibt einen Entwurf. Eine neue Aufnahme legt ihn beiseite.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>✔ passed, %1</source>
        <translation>✔ bestanden, %1</translation>
    </message>
    <message>
        <source>✖ not passed, %1</source>
        <translation>✖ nicht bestanden, %1</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WhatIfDialog</name>
    <message>
        <source>How many questions are answered</source>
        <translation>Wie viele Fragen beantwortet sind</translation>
    </message>
    <message>
        <source>Sto&amp;p asking</source>
        <translation>Fragen sto&amp;ppen</translation>
    </message>
    <message>
        <source>Stop asking: what is known so far stays</source>
        <translation>Nicht weiter fragen: Was bisher bekannt ist, bleibt</translation>
    </message>
    <message>
        <source>What is turned round</source>
        <translation>Was sich umkehrt</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What would be newly allowed or denied</source>
        <translation>Was neu erlaubt oder verweigert würde</translation>
    </message>
    <message>
        <source>Wh&amp;y is it so now?</source>
        <translation>Waru&amp;m ist es jetzt so?</translation>
    </message>
    <message>
        <source>Open the selected question in the simulator, as it is answered now</source>
        <translation>Die ausgewählte Frage im Simulator öffnen, wie sie jetzt beantwortet wird</translation>
    </message>
    <message>
        <source>Asking the policy engine what this would change…</source>
        <translation>Die Richtlinien-Engine wird gefragt, was dies ändern würde…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>This would be refused: nothing would change.</source>
        <translation>Das würde abgelehnt: Nichts würde sich ändern.</translation>
    </message>
    <message>
        <source>Stopped at %v / %m</source>
        <translation>Gestoppt bei %v / %m</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Stopped before anything was asked.</source>
        <translation>Gestoppt, bevor etwas gefragt wurde.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>No answer is turned round.</source>
        <translation>Keine Antwort ändert sich.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WhatStep</name>
    <message>
        <source>Starting point for the role&apos;s own policy</source>
        <translation>Ausgangspunkt für die eigene Richtlinie der Rolle</translation>
    </message>
    <message>
        <source>The role&apos;s own policy, JSON</source>
        <translation>Die eigene Richtlinie der Rolle, JSON</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What the role may do</source>
        <translation>Was die Rolle darf</translation>
    </message>
    <message>
        <source>Policies and boundary</source>
        <translation>Richtlinien und Grenze</translation>
    </message>
    <message>
        <source>Policy of its own</source>
        <translation>Eigene Richtlinie</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Was sich ergibt</translation>
    </message>
    <message>
        <source>Copy from a &amp;role…</source>
        <translation>Von einer Rolle ko&amp;pieren…</translation>
    </message>
    <message>
        <source>Copy policies, boundary and tags from a role of this account</source>
        <translation>Richtlinien, Grenze und Tags von einer Rolle dieses Kontos kopieren</translation>
    </message>
    <message>
        <source>Take the cop&amp;y back</source>
        <translation>Kopie zurück&amp;nehmen</translation>
    </message>
    <message>
        <source>Take back what was copied from the role</source>
        <translation>Zurücknehmen, was von der Rolle kopiert wurde</translation>
    </message>
    <message>
        <source>All inline policies of the role together.</source>
        <translation>Alle Inline-Richtlinien der Rolle zusammen.</translation>
    </message>
    <message>
        <source>Copied policies, put as they are</source>
        <translation>Kopierte Richtlinien, unverändert gesetzt</translation>
    </message>
    <message>
        <source>Lea&amp;ve out the copied policy</source>
        <translation>Kopierte Richtlinie weg&amp;lassen</translation>
    </message>
    <message>
        <source>Leave out the copied policy that is selected</source>
        <translation>Die ausgewählte kopierte Richtlinie weglassen</translation>
    </message>
    <message>
        <source>Policies, boundary and tags of a role that is there</source>
        <translation>Richtlinien, Grenze und Tags einer vorhandenen Rolle</translation>
    </message>
    <message>
        <source>There is no role in this account yet</source>
        <translation>In diesem Konto gibt es noch keine Rolle</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n character(s))</source>
        <translation>
            <numerusform>%1 (%n Zeichen)</numerusform>
            <numerusform>%1 (%n Zeichen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policy(s)</source>
        <translation>
            <numerusform>%n Richtlinie</numerusform>
            <numerusform>%n Richtlinien</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy from a role</source>
        <translation>Von einer Rolle kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The role %1 is not there any more.</source>
        <translation>Die Rolle %1 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>its trust relationship, name, path, description and longest session, which are this role&apos;s own</source>
        <translation>Vertrauensbeziehung, Name, Pfad, Beschreibung und längste Sitzung, die dieser Rolle eigen sind</translation>
    </message>
    <message>
        <source>nothing that is not here already</source>
        <translation>nichts, was nicht schon hier ist</translation>
    </message>
    <message>
        <source>Copied from %1: %2. Not copied: %3.</source>
        <translation>Von %1 kopiert: %2. Nicht kopiert: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 ⚠ %n finding(s)</source>
        <translation>
            <numerusform>%1 ⚠ %n Befund</numerusform>
            <numerusform>%1 ⚠ %n Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WhyDock</name>
    <message>
        <source>Who called, what was asked, what is missing</source>
        <translation>Wer aufrief, was gefragt war, was fehlt</translation>
    </message>
    <message>
        <source>Read an object, save a policy, switch a role: why the last call was allowed or refused stands here.</source>
        <translation>Ein Objekt lesen, eine Richtlinie speichern, die Rolle wechseln: Hier steht, warum der letzte Aufruf erlaubt oder abgelehnt wurde.</translation>
    </message>
    <message>
        <source>Order of evaluation: layers, statements, conditions</source>
        <translation>Reihenfolge der Auswertung: Ebenen, Anweisungen, Bedingungen</translation>
    </message>
    <message>
        <source>Decisions, newest first</source>
        <translation>Entscheidungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Follow the ne&amp;west</source>
        <translation>Je&amp;weils die neueste</translation>
    </message>
    <message>
        <source>Off: the chosen decision stays, whatever is called meanwhile.</source>
        <translation>Aus: Die gewählte Entscheidung bleibt, was auch immer inzwischen aufgerufen wird.</translation>
    </message>
    <message>
        <source>Open the policy of the chosen statement</source>
        <translation>Die Richtlinie der gewählten Anweisung öffnen</translation>
    </message>
    <message>
        <source>Copy te&amp;xt</source>
        <translation>Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Copy the explanation as text</source>
        <translation>Die Erklärung als Text kopieren</translation>
    </message>
    <message>
        <source>Ask about this</source>
        <translation>Danach fragen</translation>
    </message>
    <message>
        <source>Ask about this in the simulator</source>
        <translation>Im Simulator danach fragen</translation>
    </message>
    <message>
        <source>Opens Why? (simulator) with this question filled in: what if it were asked otherwise?</source>
        <translation>Öffnet Warum? (Simulator) mit dieser Frage ausgefüllt: Was wäre, wenn anders gefragt würde?</translation>
    </message>
    <message>
        <source>Open policy</source>
        <translation>Richtlinie öffnen</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WhyPage</name>
    <message>
        <source>One question or many</source>
        <translation>Eine Frage oder viele</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>Frag&amp;e</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>Ma&amp;trix</translation>
    </message>
    <message>
        <source>Why? (simulator)</source>
        <translation>Warum? (Simulator)</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WhyTree</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>  ◀ decides</source>
        <translation>  ◀ entscheidet</translation>
    </message>
    <message>
        <source>How a decision came about is shown here, step by step.</source>
        <translation>Hier steht Schritt für Schritt, wie eine Entscheidung zustande kam.</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WindowLock</name>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Jetzt sperren</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WindowMark</name>
    <message>
        <source>Window group %1</source>
        <translation>Fenstergruppe %1</translation>
    </message>
    <message numerus="yes">
        <source>Group %1: %n windows act as this identity, through the same session</source>
        <translation>
            <numerusform>Gruppe %1: %n Fenster handelt als diese Identität, durch dieselbe Sitzung</numerusform>
            <numerusform>Gruppe %1: %n Fenster handeln als diese Identität, durch dieselbe Sitzung</numerusform>
        </translation>
    </message>
    <message>
        <source>Group %1: no other window acts as this identity</source>
        <translation>Gruppe %1: Kein anderes Fenster handelt als diese Identität</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Wizard</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close; the draft is kept</source>
        <translation>Schließen; der Entwurf bleibt</translation>
    </message>
    <message>
        <source>The draft is kept as it is typed, also when the program ends</source>
        <translation>Der Entwurf wird beim Schreiben festgehalten, auch wenn das Programm endet</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zurüc&amp;k</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Voriger Schritt</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Go on with your draft?</source>
        <translation>Mit Ihrem Entwurf weitermachen?</translation>
    </message>
    <message>
        <source>✔ %1 was done</source>
        <translation>✔ %1 ist getan</translation>
    </message>
    <message>
        <source>✖ %1: %2</source>
        <translation>✖ %1: %2</translation>
    </message>
    <message>
        <source>✔ Draft saved</source>
        <translation>✔ Entwurf gespeichert</translation>
    </message>
    <message>
        <source>✖ The draft could not be saved</source>
        <translation>✖ Der Entwurf konnte nicht gespeichert werden</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) after it were not made.</source>
        <translation>
            <numerusform>%n Aufruf danach wurde nicht gemacht.</numerusform>
            <numerusform>%n Aufrufe danach wurden nicht gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done is one step, which Undo or the button below takes back.</source>
        <translation>Was getan wurde, ist ein Schritt, den Rückgängig oder die Schaltfläche unten zurücknimmt.</translation>
    </message>
    <message>
        <source>✔ What was done is taken back.</source>
        <translation>✔ Was getan wurde, ist zurückgenommen.</translation>
    </message>
    <message>
        <source>✖ Something else was done since: take it back with Undo, step by step.</source>
        <translation>✖ Seitdem wurde anderes getan: Nehmen Sie es mit Rückgängig zurück, Schritt für Schritt.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Begin anew</source>
        <translation>Neu &amp;beginnen</translation>
    </message>
    <message>
        <source>There is a draft of %1 that was not finished.

• Go on: what was written is put back.
• Begin anew: the draft is kept until you write something.
• Keep for later: this is closed, and the draft is kept.</source>
        <translation>Es gibt den Entwurf %1, der nicht fertig wurde.

• Weiter: Das Geschriebene wird wieder eingesetzt.
• Neu beginnen: Der Entwurf bleibt, bis Sie etwas schreiben.
• Für später aufheben: Das hier wird geschlossen, und der Entwurf bleibt.</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>&amp;Für später aufheben</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WizardHome</name>
    <message>
        <source>The account that it will be in</source>
        <translation>Das Konto, in das es kommt</translation>
    </message>
    <message>
        <source>✔ You act there, as %1.</source>
        <translation>✔ Sie handeln dort, als %1.</translation>
    </message>
    <message>
        <source>You act as %1 in %2: nothing can be made in %3 from there. Act there, or choose another account. What is typed stays.</source>
        <translation>Sie handeln als %1 in %2: Von dort lässt sich in %3 nichts anlegen. Handeln Sie dort, oder wählen Sie ein anderes Konto. Das Eingegebene bleibt.</translation>
    </message>
    <message>
        <source>Left out, for only the account before has them: %1.</source>
        <translation>Weggelassen, weil nur das vorige Konto sie hat: %1.</translation>
    </message>
    <message>
        <source>It &amp;will be in</source>
        <translation>Ge&amp;hört dann zu</translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WordsView</name>
    <message>
        <source>What cannot be read cannot be told: mend the JSON first.</source>
        <translation>Was nicht lesbar ist, lässt sich nicht in Worte fassen: Beheben Sie zuerst das JSON.</translation>
    </message>
    <message>
        <source>Danger: %1</source>
        <translation>Gefahr: %1</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>Vorsicht: %1</translation>
    </message>
    <message>
        <source>The policy in words</source>
        <translation>Die Richtlinie in Worten</translation>
    </message>
</context>
</TS>

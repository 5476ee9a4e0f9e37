/** What bridge-registry-service sends and takes. Made by `npm run api`: change the service instead. */

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Acceptance: {
            password: string;
            token: string;
        };
        /** @enum {string} */
        Access: "NONE" | "TEMPORARY" | "OWN";
        Acknowledged: {
            halls: string[];
            officials: string[];
        };
        /** @enum {string} */
        Act: "OPENED" | "SEEN" | "REPORTED" | "QUESTION" | "HALL" | "RESTORED" | "ESCALATED" | "ACKNOWLEDGED" | "ASSIGNED" | "NOTED" | "RESOLVED" | "REOPENED";
        AddedUpstream: {
            code: string;
            kind: components["schemas"]["UpstreamKind"];
            name: string;
        };
        /** @enum {string} */
        Addressees: "HALLS" | "OFFICIALS" | "ALL";
        AgendaChange: {
            items: components["schemas"]["AgendaItemChange"][];
        };
        AgendaItem: {
            from: components["schemas"]["Instant"];
            kind: components["schemas"]["AgendaKind"];
            presenters: string[];
            title: string;
            to: components["schemas"]["Instant"];
        };
        AgendaItemChange: {
            from: components["schemas"]["Instant"];
            kind: components["schemas"]["AgendaKind"];
            presenters?: string[];
            title: string;
            to: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        AgendaKind: "PRESENTING" | "ANSWERING";
        AnnouncedWork: {
            bridgePoint: components["schemas"]["HallRef"] | null;
            by: string;
            from: components["schemas"]["Instant"];
            id: components["schemas"]["UUID"];
            reason: string;
            state: components["schemas"]["WorkState"];
            until: components["schemas"]["Instant"];
            upstream: components["schemas"]["UpstreamRef"] | null;
        };
        Announcement: {
            acknowledged?: boolean;
            acknowledgedBy?: components["schemas"]["Acknowledged"];
            at: components["schemas"]["Instant"];
            by?: string;
            endedAt?: components["schemas"]["Instant"];
            form: components["schemas"]["AnnouncementForm"];
            halls?: string[];
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["AnnouncementKind"];
            missing?: components["schemas"]["Unacknowledged"];
            text: string;
            to: components["schemas"]["Addressees"];
            /** Format: int64 */
            version: number;
        };
        /** @enum {string} */
        AnnouncementForm: "TICKER" | "PAGE" | "MESSAGE";
        /** @enum {string} */
        AnnouncementKind: "HOTLINE" | "TEXT";
        AnnouncementPage: {
            items: components["schemas"]["Announcement"][];
        };
        Approval: {
            approvers: string[];
            topic: string;
        };
        /** @enum {string} */
        Asked: "LINE" | "CODEC";
        AttendanceCategory: {
            code: string;
            label: string;
        };
        AttendanceCategoryChange: {
            code?: string | null;
            label: string;
        };
        BridgePointPage: {
            frozenSince: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            items: components["schemas"]["BridgePointView"][];
        };
        BridgePointView: {
            code: string;
            /** Format: int32 */
            communes: number;
            health: components["schemas"]["HealthView"];
            name: string;
            provincial: boolean;
            /** Format: int32 */
            screens: number | null;
            /** Format: int64 */
            version: number;
            video: components["schemas"]["VideoView"];
        };
        CategoryTotal: {
            category: string;
            count: components["schemas"]["Headcount"];
            label: string;
        };
        CentreRef: {
            code: string;
            name: string;
            phone: string | null;
        };
        ChairTable: {
            /** Format: int32 */
            callMinutes: number;
            chairDirects: boolean;
        };
        /** @enum {string} */
        Check: "SCREEN" | "FORM" | "STREAM" | "HOTLINE" | "HEARTBEAT" | "SOUND" | "PICTURE";
        CheckChange: {
            ticked: boolean;
        };
        /** @enum {string} */
        Condition: "NEVER" | "VISIBLE" | "HIDDEN" | "BEHIND" | "CLOSED" | "REVOKED";
        ConferenceChoice: {
            id: components["schemas"]["UUID"];
        };
        ConferencePage: {
            items: components["schemas"]["ConferenceView"][];
        };
        /** @enum {string} */
        ConferencePhase: "SCHEDULED" | "REHEARSAL" | "LIVE" | "ANSWERING" | "CLOSED";
        ConferenceSettings: {
            approvals: components["schemas"]["TopicApproval"][];
            /** Format: int32 */
            callMinutes: number;
            chairDirects: boolean;
            officialsPublish: boolean;
            targets: components["schemas"]["ConferenceTargets"];
        };
        ConferenceTargets: {
            /** Format: int32 */
            answerMinutes: number;
            /** Format: int32 */
            takeUpMinutes: number;
            topics: components["schemas"]["TopicTargets"][];
        };
        ConferenceView: {
            agenda: components["schemas"]["AgendaItem"][];
            hotline: string;
            id: components["schemas"]["UUID"];
            questionsFrom?: components["schemas"]["Instant"];
            settings?: components["schemas"]["ConferenceSettings"];
            startsAt: components["schemas"]["Instant"];
            state: components["schemas"]["ConferencePhase"];
            table: components["schemas"]["ChairTable"];
            tiers: components["schemas"]["TierNames"];
            title: string;
            topics: components["schemas"]["TopicRef"][];
            /** Format: int64 */
            version: number;
        };
        Contact: {
            line: boolean;
            mail?: string | null;
            name: string;
            phone: string;
            phoneShown: string;
            position?: string | null;
        };
        ContactChange: {
            line: boolean;
            mail?: string | null;
            name: string;
            phone: string;
            position?: string | null;
        };
        DetailsChange: {
            hotline?: string | null;
            questionsFrom?: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            startsAt: components["schemas"]["Instant"];
            tiers: components["schemas"]["TierNamesChange"];
            title: string;
        };
        /** @enum {string} */
        DeviceKind: "SCREEN" | "CHAIR";
        Difference: {
            /** Format: int32 */
            added: number;
            /** Format: int32 */
            changed: number;
            items: components["schemas"]["Item"][];
            /** Format: int32 */
            left: number;
            table: components["schemas"]["Table"];
        };
        DutyChange: {
            onDuty: boolean;
        };
        /** @enum {string} */
        Effect: "ADDED" | "CHANGED";
        EnabledChange: {
            enabled: boolean;
        };
        Equipment: {
            /** Format: int32 */
            count: number | null;
            kind: components["schemas"]["EquipmentKind"];
            words: string | null;
        };
        EquipmentChange: {
            /** Format: int32 */
            count?: number | null;
            kind: components["schemas"]["EquipmentKind"];
            words?: string | null;
        };
        /** @enum {string} */
        EquipmentKind: "CODEC" | "CAMERA" | "MICROPHONE" | "SCREEN" | "BACKUP_LINE";
        Expected: {
            category: string;
            /** Format: int32 */
            people: number;
        };
        ExpectedChange: {
            category: string;
            /** Format: int32 */
            people: number;
        };
        /** @enum {string} */
        Fault: "TIMEOUT" | "REFUSED" | "UNREACHABLE" | "UNRESOLVED" | "NOT_ALLOWED" | "GARBLED" | "TLS";
        FieldError: {
            code: string;
            detail: string;
            field: string;
        };
        FirstAdmin: {
            displayName: string;
            password: string;
            username: string;
        };
        FirstConference: {
            admin: components["schemas"]["FirstAdmin"];
            setupCode: string;
            startsAt: components["schemas"]["Instant"];
            title: string;
        };
        Guests: {
            commune: string;
            /** Format: int32 */
            people: number;
            who: string | null;
        };
        GuestsChange: {
            commune: string;
            /** Format: int32 */
            people: number;
            who?: string | null;
        };
        HallHistory: {
            changes: components["schemas"]["HistoryChange"][];
            code: string;
            /** Format: int64 */
            countedSeconds: number;
            /** Format: int64 */
            downSeconds: number;
            from: components["schemas"]["Instant"];
            incidents: components["schemas"]["HistoryIncident"][];
            /** Format: int64 */
            longestOutageSeconds: number;
            /** Format: int64 */
            meanTimeToAcknowledgeSeconds: number | null;
            /** Format: int64 */
            meanTimeToRestoreSeconds: number | null;
            name: string;
            /** Format: int32 */
            outages: number;
            to: components["schemas"]["Instant"];
            /** Format: double */
            uptimePct: number | null;
        };
        HallProbes: {
            allowed: string[];
            items: components["schemas"]["Probe"][];
            /** Format: int64 */
            version: number;
        };
        HallRef: {
            code: string;
            name: string;
        };
        HallSummary: {
            code: string;
            /** Format: int64 */
            countedSeconds: number;
            /** Format: int64 */
            downSeconds: number;
            /** Format: int32 */
            incidents: number;
            /** Format: int64 */
            longestOutageSeconds: number;
            /** Format: int64 */
            meanTimeToAcknowledgeSeconds: number | null;
            /** Format: int64 */
            meanTimeToRestoreSeconds: number | null;
            name: string;
            /** Format: int32 */
            outages: number;
            /** Format: double */
            uptimePct: number | null;
        };
        Headcount: {
            /** Format: int32 */
            absent: number;
            /** Format: int32 */
            invited: number;
            /** Format: int32 */
            present: number;
        };
        HealthView: {
            by: string | null;
            cause: string | null;
            /** Format: int64 */
            jitterMs: number | null;
            /** Format: double */
            lossPct: number | null;
            /** Format: int64 */
            rttMs: number | null;
            since: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            state: components["schemas"]["Line"];
        };
        Heartbeat: {
            bootId: string;
            /** Format: double */
            jitterMs: number;
            /** Format: double */
            lossPct: number;
            /** Format: double */
            rttMs: number;
            /** Format: int64 */
            seq: number;
        };
        HeartbeatToken: {
            token: string;
        };
        HistoryChange: {
            at: components["schemas"]["Instant"];
            by: string | null;
            cause: string | null;
            lamp: components["schemas"]["Lamp"];
            state: components["schemas"]["Line"];
        };
        HistoryIncident: {
            acknowledgedAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["IncidentKind"];
            /** Format: int32 */
            number: number;
            openedAt: components["schemas"]["Instant"];
            resolution: components["schemas"]["Resolution"] | null;
            resolvedAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            restoredAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            state: components["schemas"]["IncidentState"];
            symptom: components["schemas"]["Symptom"];
        };
        HistoryPage: {
            from: components["schemas"]["Instant"];
            items: components["schemas"]["HallSummary"][];
            to: components["schemas"]["Instant"];
        };
        Import: {
            applied: boolean;
            ignored: string[];
            tables: components["schemas"]["Difference"][];
            upstreams: components["schemas"]["AddedUpstream"][];
        };
        Incident: {
            acknowledgedAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            acknowledgedBy: string | null;
            centre: components["schemas"]["CentreRef"] | null;
            contactPhone: string | null;
            escalatedAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            escalatesAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            halls: components["schemas"]["HallRef"][];
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["IncidentKind"];
            name: string;
            /** Format: int32 */
            number: number;
            openedAt: components["schemas"]["Instant"];
            openedBy: string | null;
            resolution: components["schemas"]["Resolution"] | null;
            resolutionNote: string | null;
            resolvedAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            resolvedBy: string | null;
            restoredAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            state: components["schemas"]["IncidentState"];
            symptom: components["schemas"]["Symptom"];
            timeline: components["schemas"]["IncidentEntry"][];
            /** Format: int64 */
            version: number;
        };
        IncidentAssignment: {
            centre: string;
        };
        IncidentEntry: {
            act: components["schemas"]["Act"];
            at: components["schemas"]["Instant"];
            by: string | null;
            detail: string | null;
        };
        /** @enum {string} */
        IncidentKind: "LINE" | "PICTURE" | "REPORTED" | "UPSTREAM";
        IncidentNote: {
            text: string;
        };
        IncidentPage: {
            items: components["schemas"]["Incident"][];
        };
        IncidentReport: {
            bridgePoint: string;
            text: string;
        };
        IncidentResolution: {
            cause: components["schemas"]["Resolution"];
            text?: string;
        };
        /** @enum {string} */
        IncidentState: "OPEN" | "ACKNOWLEDGED" | "RESOLVED";
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        Invitation: {
            address: string;
            code: components["schemas"]["QrCode"];
            displayName: string;
            expiresAt: components["schemas"]["Instant"];
            link: string;
            temporaryPassword: string | null;
            username: string;
        };
        InvitationRequest: {
            printed: boolean;
        };
        InvitationToken: {
            token: string;
        };
        Invited: {
            displayName: string;
            username: string;
        };
        Item: {
            effect: components["schemas"]["Effect"];
            key: string;
            name: string;
        };
        /** @enum {string} */
        Kind: "TCP" | "HTTP" | "HTTPS" | "SIP";
        /** @enum {string} */
        Lamp: "HEALTH" | "VIDEO";
        /** @enum {string} */
        Line: "UNKNOWN" | "UP" | "DEGRADED" | "SUSPECT" | "DOWN" | "FLAPPING" | "MAINTENANCE";
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        MeasuredHall: {
            code: string;
            minutes: components["schemas"]["MeasuredMinute"][];
        };
        MeasuredMinute: {
            at: components["schemas"]["Instant"];
            /** Format: double */
            lossPct: number;
            /** Format: double */
            rttMs: number;
            /** Format: double */
            worstRttMs: number;
        };
        MeasurePage: {
            from: components["schemas"]["Instant"];
            items: components["schemas"]["MeasuredHall"][];
            to: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        Missing: "ACKNOWLEDGEMENT" | "VENUE" | "ADDRESS" | "CHAIR" | "LINE_CONTACT" | "CODEC" | "CAMERA" | "MICROPHONE" | "SCREEN" | "EXPECTED";
        NewAnnouncement: {
            form: components["schemas"]["AnnouncementForm"];
            halls?: string[];
            kind?: components["schemas"]["AnnouncementKind"];
            text?: string;
            to: components["schemas"]["Addressees"];
        };
        NewConference: {
            copyOf?: components["schemas"]["UUID"] | null;
            hotline?: string | null;
            people?: boolean | null;
            startsAt: components["schemas"]["Instant"];
            title: string;
        };
        NewPairing: {
            kind: components["schemas"]["DeviceKind"];
        };
        NewPerson: {
            bridgePoint?: string | null;
            displayName: string;
            role: components["schemas"]["Role"];
            topics: string[];
            username: string;
        };
        NewScreen: {
            bridgePoint: string | null;
            code: string;
            name: string | null;
        };
        NewUpstream: {
            code: string;
            halls: string[];
            kind: components["schemas"]["UpstreamKind"];
            mail?: string;
            name: string;
            phone?: string;
        };
        NewWork: {
            bridgePoint?: string;
            from: components["schemas"]["Instant"];
            reason: string;
            until: components["schemas"]["Instant"];
            upstream?: string;
        };
        OfficialRef: {
            displayName: string;
            username: string;
        };
        OwnDevice: {
            bridgePoint: components["schemas"]["HallRef"] | null;
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["DeviceKind"];
            name: string;
        };
        Pairing: {
            code: string;
            expiresAt: components["schemas"]["Instant"];
        };
        PasswordChange: {
            current: string;
            next: string;
        };
        PersonFields: {
            bridgePoint?: string | null;
            displayName: string;
            role: components["schemas"]["Role"];
            topics: string[];
        };
        Preparation: {
            categories: components["schemas"]["AttendanceCategory"][];
            deadline: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            remindDays: number[];
            /** Format: int64 */
            version: number;
        };
        PreparationChange: {
            categories: components["schemas"]["AttendanceCategoryChange"][];
            deadline?: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            remindDays?: number[] | null;
        };
        Probe: {
            host: string;
            /** Format: int32 */
            intervalS: number;
            kind: components["schemas"]["Kind"];
            last: components["schemas"]["ProbeResult"] | null;
            of: components["schemas"]["Asked"];
            path: string;
            /** Format: int32 */
            port: number;
            /** Format: int32 */
            timeoutMs: number;
        };
        ProbeChange: {
            host: string;
            /** Format: int32 */
            intervalS: number;
            kind: components["schemas"]["Kind"];
            of: components["schemas"]["Asked"];
            path?: string;
            /** Format: int32 */
            port: number;
            /** Format: int32 */
            timeoutMs: number;
        };
        ProbeResult: {
            answered: boolean;
            answeredAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            at: components["schemas"]["Instant"];
            fault: components["schemas"]["Fault"] | null;
            /** Format: double */
            rttMs: number | null;
        };
        ProbesChange: {
            items: components["schemas"]["ProbeChange"][];
        };
        Problem: {
            detail: string | null;
            errors?: components["schemas"]["FieldError"][];
            /** Format: int32 */
            status: number;
            title: string;
            type: string;
        };
        QrCode: {
            path: string;
            /** Format: int32 */
            size: number;
        };
        ReadingView: {
            address: string;
            code: components["schemas"]["QrCode"];
        };
        Registration: {
            acknowledgedAt?: components["schemas"]["Instant"];
            acknowledgedBy?: string;
            address?: string;
            categories?: components["schemas"]["AttendanceCategory"][];
            chair?: string;
            changedAt?: components["schemas"]["Instant"];
            changedBy?: string;
            code: string;
            communeNames?: string[];
            contacts?: components["schemas"]["Contact"][];
            deadline?: components["schemas"]["Instant"];
            equipment?: components["schemas"]["Equipment"][];
            equipmentNote?: string;
            expected?: components["schemas"]["Expected"][];
            guests?: components["schemas"]["Guests"][];
            late?: boolean;
            missing?: components["schemas"]["Missing"][];
            name: string;
            readyAt?: components["schemas"]["Instant"];
            readyBy?: string;
            registeredAt?: components["schemas"]["Instant"];
            state?: components["schemas"]["RegistrationState"];
            testedAt?: components["schemas"]["Instant"];
            venue?: string;
            /** Format: int64 */
            version?: number;
        };
        RegistrationChange: {
            acknowledged?: boolean | null;
            address?: string | null;
            chair?: string | null;
            contacts: components["schemas"]["ContactChange"][];
            equipment: components["schemas"]["EquipmentChange"][];
            equipmentNote?: string | null;
            expected: components["schemas"]["ExpectedChange"][];
            guests: components["schemas"]["GuestsChange"][];
            ready?: boolean | null;
            venue?: string | null;
        };
        RegistrationPage: {
            deadline: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            items: components["schemas"]["RegistrationRow"][];
        };
        RegistrationRow: {
            chair?: string;
            changedAt?: components["schemas"]["Instant"];
            code: string;
            /** Format: int32 */
            expected: number;
            late: boolean;
            lineContact?: components["schemas"]["Contact"];
            missing: components["schemas"]["Missing"][];
            name: string;
            provincial: boolean;
            state: components["schemas"]["RegistrationState"];
            venue?: string;
        };
        /** @enum {string} */
        RegistrationState: "INVITED" | "ACKNOWLEDGED" | "REGISTERED" | "TESTED" | "READY";
        Rehearsal: {
            checks: components["schemas"]["RehearsalCheck"][];
            code: string;
            complete: boolean;
            name: string;
            practisedAt?: components["schemas"]["Instant"];
            provincial: boolean;
        };
        RehearsalCheck: {
            at?: components["schemas"]["Instant"];
            by?: string;
            check: components["schemas"]["Check"];
            live: boolean;
        };
        RehearsalPage: {
            items: components["schemas"]["Rehearsal"][];
            open: boolean;
        };
        Reminder: {
            body: string;
            code: string;
            day: components["schemas"]["LocalDate"];
            fault?: string;
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["ReminderKind"];
            madeAt: components["schemas"]["Instant"];
            madeBy?: string;
            name: string;
            nextAt?: components["schemas"]["Instant"];
            recipients: string[];
            sentAt?: components["schemas"]["Instant"];
            sentBy?: string;
            subject: string;
        };
        /** @enum {string} */
        ReminderKind: "ACKNOWLEDGE" | "REGISTER" | "TEST";
        ReminderPage: {
            /** Format: int32 */
            behind: number;
            byMail: boolean;
            items: components["schemas"]["Reminder"][];
        };
        /** @enum {string} */
        Resolution: "POWER" | "HALL_EQUIPMENT" | "CABLE" | "UPSTREAM" | "HUB" | "HANDLING" | "PASSED" | "FALSE_ALARM" | "PART_OF_ANOTHER" | "OTHER";
        /** @enum {string} */
        Role: "CLERK" | "OPERATOR" | "OFFICIAL" | "MODERATOR" | "TECHNICIAN" | "CHAIR" | "SCREEN" | "ADMIN";
        RollCall: {
            code: string;
            counts: components["schemas"]["RollCallCount"][];
            name: string;
            provincial: boolean;
            toldAt?: components["schemas"]["Instant"];
            toldBy?: string;
            total: components["schemas"]["Headcount"];
            /** Format: int64 */
            version: number;
        };
        RollCallChange: {
            counts: components["schemas"]["RollCallCountChange"][];
        };
        RollCallCount: {
            /** Format: int32 */
            absent?: number;
            absentTold: boolean;
            category: string;
            /** Format: int32 */
            expected?: number;
            /** Format: int32 */
            invited?: number;
            label: string;
            /** Format: int32 */
            present?: number;
        };
        RollCallCountChange: {
            /** Format: int32 */
            absent?: number | null;
            category: string;
            /** Format: int32 */
            invited: number;
            /** Format: int32 */
            present: number;
        };
        RollCallPage: {
            items: components["schemas"]["RollCall"][];
            /** Format: int32 */
            told: number;
            total: components["schemas"]["Headcount"];
            totals: components["schemas"]["CategoryTotal"][];
        };
        Screen: {
            /** Format: int32 */
            behind: number;
            bridgePoint: components["schemas"]["HallRef"] | null;
            condition: components["schemas"]["Condition"];
            fullScreen: boolean | null;
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["DeviceKind"];
            message: string | null;
            mode: components["schemas"]["ScreenMode"] | null;
            name: string;
            pairedAt: components["schemas"]["Instant"];
            revokedAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            seenAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            settings: components["schemas"]["ScreenSettings"];
            showing: string | null;
            theme: components["schemas"]["ScreenTheme"] | null;
        };
        /** @enum {string} */
        ScreenLayout: "FULL" | "LOWER_THIRD";
        ScreenMessage: {
            text: string | null;
        };
        /** @enum {string} */
        ScreenMode: "AUTO" | "WAITING" | "CALLING" | "LATEST" | "OWN";
        ScreenPage: {
            items: components["schemas"]["Screen"][];
        };
        ScreenReport: {
            /** Format: int32 */
            behind: number;
            fullScreen: boolean;
            mode?: components["schemas"]["ScreenMode"] | null;
            showing?: string | null;
            theme?: components["schemas"]["ScreenTheme"] | null;
            visible: boolean;
        };
        ScreenSettings: {
            layout: components["schemas"]["ScreenLayout"] | null;
            mode: components["schemas"]["ScreenMode"] | null;
            theme: components["schemas"]["ScreenTheme"] | null;
        };
        /** @enum {string} */
        ScreenTheme: "MAKET" | "DARK";
        SentChange: {
            sent: boolean;
        };
        SessionView: {
            bridgePoint: components["schemas"]["HallRef"] | null;
            conference: components["schemas"]["UUID"];
            displayName: string;
            role: components["schemas"]["Role"];
            username: string;
        };
        SettingsChange: {
            approvals: components["schemas"]["Approval"][];
            /** Format: int32 */
            callMinutes?: number | null;
            chairDirects?: boolean | null;
            officialsPublish: boolean;
            targets?: components["schemas"]["Targets"] | null;
        };
        SetupView: {
            open: boolean;
        };
        Sighting: {
            check: components["schemas"]["Check"];
            token: string;
        };
        SignIn: {
            code?: string;
            next?: string;
            password?: string;
            username: string;
        };
        SignInCode: {
            code: string;
            expiresAt: components["schemas"]["Instant"];
        };
        StateChange: {
            state: components["schemas"]["ConferencePhase"];
        };
        /** @enum {string} */
        Symptom: "DOWN" | "DEGRADED" | "FLAPPING" | "NO_SOUND" | "NO_PICTURE" | "NOTHING" | "REPORTED" | "FAILED";
        /** @enum {string} */
        Table: "HALLS" | "COMMUNES_OF_HALLS" | "PEOPLE" | "ROUTING";
        Target: {
            /** Format: int32 */
            answerMinutes: number;
            /** Format: int32 */
            takeUpMinutes: number;
            topic: string;
        };
        Targets: {
            /** Format: int32 */
            answerMinutes: number;
            /** Format: int32 */
            takeUpMinutes: number;
            topics: components["schemas"]["Target"][];
        };
        TierNames: {
            hall: string;
            lead: string;
            unit: string;
        };
        TierNamesChange: {
            hall: string;
            lead: string;
            unit: string;
        };
        TopicApproval: {
            approvers: string[];
            topic: string;
        };
        TopicChange: {
            code?: string | null;
            label: string;
        };
        TopicRef: {
            code: string;
            label: string;
        };
        TopicsChange: {
            items: components["schemas"]["TopicChange"][];
        };
        TopicTargets: {
            /** Format: int32 */
            answerMinutes: number;
            /** Format: int32 */
            takeUpMinutes: number;
            topic: string;
        };
        Unacknowledged: {
            halls: components["schemas"]["HallRef"][];
            officials: components["schemas"]["OfficialRef"][];
        };
        Upstream: {
            code: string;
            failedBy: string | null;
            failedSince: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            halls: components["schemas"]["HallRef"][];
            kind: components["schemas"]["UpstreamKind"];
            mail: string | null;
            name: string;
            phone: string | null;
            /** Format: int64 */
            version: number;
        };
        UpstreamChange: {
            halls: string[];
            mail?: string;
            name: string;
            phone?: string;
        };
        /** @enum {string} */
        UpstreamKind: "CENTRE" | "UPLINK";
        UpstreamPage: {
            items: components["schemas"]["Upstream"][];
        };
        UpstreamRef: {
            code: string;
            name: string;
        };
        UpstreamSaid: {
            failed: boolean;
        };
        UserPage: {
            items: components["schemas"]["UserView"][];
        };
        UserView: {
            access: components["schemas"]["Access"];
            bridgePoint: string | null;
            displayName: string;
            enabled: boolean;
            lastSignInAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            onDuty: boolean;
            role: components["schemas"]["Role"];
            topics: string[];
            username: string;
            /** Format: int64 */
            version: number;
        };
        /** Format: uuid */
        UUID: string;
        VideoChange: {
            word: components["schemas"]["VideoWord"];
        };
        VideoView: {
            by: string | null;
            cause: string | null;
            since: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            state: components["schemas"]["Line"];
        };
        /** @enum {string} */
        VideoWord: "CLEAR" | "NO_SOUND" | "NO_PICTURE" | "NOTHING";
        WorkPage: {
            items: components["schemas"]["AnnouncedWork"][];
        };
        /** @enum {string} */
        WorkState: "RUNNING" | "AHEAD" | "OVER" | "CALLED_OFF";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

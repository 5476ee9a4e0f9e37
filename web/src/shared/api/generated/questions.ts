/** What question-service sends and takes. Made by `npm run api`: change the service instead. */

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Abbreviation: {
            long: string;
            short: string;
        };
        AbbreviationsBody: {
            items: components["schemas"]["Abbreviation"][];
        };
        /** @enum {string} */
        Action: "submit" | "classify" | "assign" | "take" | "give-back" | "transfer" | "request-info" | "supplement" | "merge" | "unmerge" | "split" | "edit" | "decline" | "withdraw" | "extend" | "review" | "rework" | "approve" | "answer" | "publish" | "correct" | "retract" | "follow-up" | "confirm" | "take-over" | "ask-too" | "mark-private" | "consult" | "release" | "submit-again" | "reveal" | "escalate" | "queue" | "remove" | "ready" | "call" | "answered" | "skip" | "move";
        Answer: {
            answeredAt: components["schemas"]["Instant"];
            by?: components["schemas"]["OfficialRef"];
            live: boolean;
            references: string[];
            /** Format: int32 */
            revision: number;
            text: string;
        };
        AnswerRequest: {
            live?: boolean;
            publish?: boolean;
            references?: string[];
            text?: string;
        };
        AskedBy: {
            commune?: string;
            name: string;
        };
        Asker: {
            commune: string | null;
            name: string;
        };
        AskRequest: {
            asker?: components["schemas"]["AskedBy"];
            bridgePoint?: string;
            caller?: components["schemas"]["CalledBy"];
            initials?: string;
            lineReport?: boolean;
            practice?: boolean;
            private?: boolean;
            slip?: string;
            text: string;
            topic?: string;
            urgent?: boolean;
        };
        /** @enum {string} */
        AssignmentKind: "RULE" | "DEPUTY" | "FALLBACK" | "ESCALATION" | "HAND";
        AssignmentReason: {
            kind: components["schemas"]["AssignmentKind"];
            /** Format: int32 */
            load?: number;
        };
        AssignRequest: {
            official: string;
        };
        Attachment: {
            /** @enum {array} */
            actions: "delete" | "release";
            at: components["schemas"]["Instant"];
            by: components["schemas"]["OfficialRef"] | null;
            id: components["schemas"]["UUID"];
            name: string;
            /** @enum {string} */
            on: "question" | "answer";
            released: boolean;
            /** Format: int32 */
            size: number;
            /** @enum {string} */
            type: "image/jpeg" | "image/png" | "application/pdf";
        };
        /** @enum {string} */
        AttemptOutcome: "REACHED" | "NOT_REACHED" | "DONE";
        AttemptRequest: {
            outcome: components["schemas"]["AttemptOutcome"];
        };
        Call: {
            at: components["schemas"]["Instant"];
            bridgePoint: components["schemas"]["HallRef"] | null;
            by: components["schemas"]["OfficialRef"];
            caller: components["schemas"]["CallerBody"] | null;
            id: components["schemas"]["UUID"];
            note: string | null;
            number: string | null;
            outcome: components["schemas"]["CallOutcome"];
            question: components["schemas"]["Question"] | null;
            recognised: boolean;
        };
        Callback: {
            asked: string;
            /** Format: int32 */
            attempts: number;
            by: components["schemas"]["OfficialRef"] | null;
            caller: components["schemas"]["CallerBody"];
            id: components["schemas"]["UUID"];
            lastAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            openedAt: components["schemas"]["Instant"];
            question: components["schemas"]["Question"];
            state: components["schemas"]["CallbackState"];
            /** Format: int64 */
            version: number;
        };
        CallbacksBody: {
            items: components["schemas"]["Callback"][];
        };
        /** @enum {string} */
        CallbackState: "TO_CALL" | "REACHED" | "NOT_REACHED" | "DONE";
        CalledBy: {
            callback?: boolean;
            commune?: string;
            name?: string;
            phone?: string;
            role?: string;
        };
        CallerBody: {
            callback: boolean;
            commune: string | null;
            name: string | null;
            phone: string | null;
            role: string | null;
        };
        /** @enum {string} */
        CallOutcome: "NEW_QUESTION" | "JOINED" | "READ_OUT" | "LINE_TROUBLE" | "NOT_A_QUESTION";
        CallRequest: {
            bridgePoint?: string;
            caller?: components["schemas"]["CalledBy"];
            note?: string;
            outcome: components["schemas"]["CallOutcome"];
            private?: boolean;
            question?: components["schemas"]["UUID"];
            slip?: string;
            text?: string;
            topic?: string;
            urgent?: boolean;
        };
        CallsBody: {
            items: components["schemas"]["Call"][];
            next: string | null;
        };
        CannedAnswer: {
            changedAt: components["schemas"]["Instant"];
            editable: boolean;
            id: components["schemas"]["UUID"];
            owner: components["schemas"]["OfficialRef"];
            references: string[];
            text: string;
            title: string;
            topic: string | null;
            /** Format: int64 */
            version: number;
        };
        CannedAnswerRequest: {
            references?: string[];
            text: string;
            title: string;
            topic?: string;
        };
        CannedAnswersBody: {
            items: components["schemas"]["CannedAnswer"][];
        };
        /** @enum {string} */
        Channel: "WEB" | "HOTLINE";
        ClassifyRequest: {
            topic: string;
        };
        Closing: {
            items: components["schemas"]["HallClosing"][];
            line: components["schemas"]["ClosingLine"];
        };
        ClosingGap: {
            /** Format: int32 */
            count: number;
            halls: components["schemas"]["HallRef"][];
            kind: components["schemas"]["Kind"];
        };
        ClosingLine: {
            complete: boolean;
            gaps: components["schemas"]["ClosingGap"][];
            /** Format: int32 */
            promised: number;
        };
        ClosingRequest: {
            /** Format: int32 */
            answered: number;
            /** Format: int32 */
            collected: number;
            note?: string | null;
            /** Format: int32 */
            promised: number;
            /** Format: int32 */
            received: number;
            /** Format: int32 */
            sent: number;
        };
        ClosingSaid: {
            at: components["schemas"]["Instant"];
            by: string;
            /** Format: int32 */
            collected: number;
            note: string | null;
            outdated: boolean;
            /** Format: int32 */
            received: number;
        };
        Commune: {
            bridgePoint: components["schemas"]["HallRef"];
            commune: string;
        };
        CommunesBody: {
            items: components["schemas"]["Commune"][];
        };
        ConfirmRequest: {
            clear: boolean;
        };
        CorrectRequest: {
            references?: string[];
            text: string;
        };
        Draft: {
            by: string;
            byName: string;
            live: boolean;
            references: string[];
            savedAt: components["schemas"]["Instant"];
            text: string;
        };
        DraftRequest: {
            live?: boolean;
            references?: string[];
            text?: string;
        };
        DuplicateItem: {
            other: components["schemas"]["Question"];
            question: components["schemas"]["Question"];
            /** Format: double */
            score: number;
        };
        DuplicatesBody: {
            items: components["schemas"]["DuplicateItem"][];
        };
        ExtendRequest: {
            dueAt: components["schemas"]["Instant"];
            reason: string;
        };
        FairnessBody: {
            items: components["schemas"]["HallItem"][];
        };
        FieldError: {
            code: string;
            detail: string;
            field: string;
        };
        Floor: {
            calledAt: components["schemas"]["Instant"];
            queuedAt: components["schemas"]["Instant"];
            /** Format: int64 */
            rank: number;
            readyAt: components["schemas"]["Instant"];
            state: components["schemas"]["FloorState"];
        };
        FloorCallRequest: {
            former?: components["schemas"]["UUID"] | null;
        };
        FloorMoveRequest: {
            before?: components["schemas"]["UUID"] | null;
        };
        /** @enum {string} */
        FloorState: "QUEUED" | "CALLED";
        FollowUpRequest: {
            text: string;
            urgent?: boolean;
        };
        HallClosing: {
            /** Format: int32 */
            answered: number;
            bridgePoint: components["schemas"]["HallRef"];
            /** Format: int32 */
            ended: number;
            /** Format: int32 */
            owed: number;
            /** Format: int32 */
            promised: number;
            said: components["schemas"]["ClosingSaid"] | null;
            /** Format: int32 */
            sent: number;
            /** Format: int32 */
            unseen: number;
            unseenNumbers: string[];
            /** Format: int64 */
            version: number;
            /** Format: int32 */
            waiting: number;
        };
        HallItem: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            asked: number;
            bridgePoint: components["schemas"]["HallRef"];
            oldestWaiting: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            /** Format: int64 */
            waiting: number;
        };
        HallReceipt: {
            bridgePoint: components["schemas"]["HallRef"];
            byPhone: boolean;
            late: boolean;
            readOutAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            /** Format: int32 */
            revision: number | null;
            shownAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
        };
        HallRef: {
            code: string;
            name: string;
        };
        HistoryBody: {
            items: components["schemas"]["HistoryItem"][];
        };
        HistoryItem: {
            action: components["schemas"]["Action"];
            assignedWhy: components["schemas"]["AssignmentReason"] | null;
            at: components["schemas"]["Instant"];
            by: components["schemas"]["OfficialRef"] | null;
            from: components["schemas"]["QuestionStatus"] | null;
            note: string | null;
            reason: string | null;
            to: components["schemas"]["QuestionStatus"];
            /** Format: int64 */
            version: number;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        Item: {
            id: components["schemas"]["UUID"];
            /** Format: int64 */
            version: number;
        };
        JointAnswerBody: {
            items: components["schemas"]["Question"][];
        };
        JointAnswerRequest: {
            live?: boolean;
            publish?: boolean;
            questions: components["schemas"]["Item"][];
            references?: string[];
            text: string;
        };
        /** @enum {string} */
        Kind: "UNANSWERED" | "OWED" | "SLIPS_DIFFER" | "ANSWERS_DIFFER" | "UNSEEN" | "OUTDATED" | "NOT_CONFIRMED";
        MergeRequest: {
            into: components["schemas"]["UUID"];
        };
        Note: {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["OfficialRef"];
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["NoteKind"];
            text: string;
            to: components["schemas"]["OfficialRef"] | null;
        };
        /** @enum {string} */
        NoteKind: "NOTE" | "CONSULT" | "ADVICE";
        NoteRequest: {
            consult?: string;
            text: string;
        };
        OfficialItem: {
            displayName: string;
            onDuty: boolean;
            /** Format: int64 */
            open: number;
            topics: string[];
            username: string;
        };
        OfficialRef: {
            displayName: string;
            username: string;
        };
        OfficialsBody: {
            items: components["schemas"]["OfficialItem"][];
        };
        /** @enum {string} */
        Origin: "FOLLOW_UP" | "SPLIT";
        OwedBody: {
            /** Format: int64 */
            owed: number;
            /** Format: int64 */
            promised: number;
            /** Format: int64 */
            unanswered: number;
            /** Format: int64 */
            unclear: number;
        };
        PhoneBody: {
            phone: string;
        };
        Problem: {
            detail: string | null;
            errors?: components["schemas"]["FieldError"][];
            /** Format: int32 */
            status: number;
            title: string;
            type: string;
        };
        PublishedAnswer: {
            answer: string;
            hall: components["schemas"]["HallRef"];
            number: string;
            publishedAt: components["schemas"]["Instant"];
            references: string[];
            /** Format: int32 */
            revision: number;
            text: string;
            topic: string | null;
        };
        PublishedPage: {
            items: components["schemas"]["PublishedAnswer"][];
            /** Format: int32 */
            older: number | null;
            state: string;
            title: string;
            /** Format: int32 */
            total: number;
        };
        Purge: {
            /** Format: int64 */
            attachments: number;
            /** Format: int64 */
            calls: number;
            possible: boolean;
            /** Format: int64 */
            questions: number;
            /** Format: int64 */
            version: number;
        };
        Question: {
            actions: components["schemas"]["Action"][];
            advisers?: string[];
            answer?: components["schemas"]["Answer"] | null;
            answeredLiveAt?: components["schemas"]["Instant"];
            approvers?: string[];
            askedAt: components["schemas"]["Instant"];
            asker?: components["schemas"]["Asker"] | null;
            assignedAt?: components["schemas"]["Instant"] | null;
            assignedWhy?: components["schemas"]["AssignmentReason"] | null;
            bridgePoint: components["schemas"]["HallRef"];
            caller?: components["schemas"]["CallerBody"];
            channel?: components["schemas"]["Channel"];
            clear?: boolean | null;
            conference: components["schemas"]["UUID"];
            draft?: components["schemas"]["Draft"] | null;
            dueAt?: components["schemas"]["Instant"] | null;
            escalated?: boolean;
            floor?: components["schemas"]["Floor"];
            halls: components["schemas"]["HallRef"][];
            id: components["schemas"]["UUID"];
            initials?: string | null;
            mergedInto?: components["schemas"]["UUID"] | null;
            mergedIntoNumber?: string | null;
            number: string;
            official?: components["schemas"]["OfficialRef"] | null;
            original?: string;
            owed?: boolean;
            parent?: components["schemas"]["QuestionLink"] | null;
            private?: boolean;
            promisedFor?: components["schemas"]["Instant"] | null;
            publishedAt: components["schemas"]["Instant"] | null;
            reason?: string | null;
            receipts?: components["schemas"]["ReceiptCounts"] | null;
            slip?: string | null;
            status: components["schemas"]["QuestionStatus"];
            supplements?: components["schemas"]["Supplement"][];
            takenAt?: components["schemas"]["Instant"] | null;
            takeUpBy?: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            tally?: number;
            text: string;
            told?: string[];
            topic: components["schemas"]["TopicRef"] | null;
            urgent?: boolean;
            /** Format: int64 */
            version: number;
        };
        QuestionLink: {
            id: components["schemas"]["UUID"];
            kind: components["schemas"]["Origin"];
            number: string;
        };
        QuestionPage: {
            items: components["schemas"]["Question"][];
            next: string | null;
        };
        /** @enum {string} */
        QuestionStatus: "SUBMITTED" | "ASSIGNED" | "IN_PROGRESS" | "IN_REVIEW" | "ANSWERED" | "PUBLISHED" | "NEEDS_INFO" | "MERGED" | "DECLINED" | "WITHDRAWN" | "RETRACTED";
        ReadOutRequest: {
            /** Format: int32 */
            revision: number;
        };
        ReasonRequest: {
            reason: string;
        };
        ReceiptCounts: {
            /** Format: int32 */
            readOut: number;
            /** Format: int32 */
            shown: number;
        };
        Receipts: {
            items: components["schemas"]["HallReceipt"][];
            /** Format: int32 */
            revision: number;
            sentAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
        };
        ReceivedAnswer: {
            question: components["schemas"]["UUID"];
            readOutAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
            /** Format: int32 */
            revision: number;
            shownAt: ((string | components["schemas"]["Instant"] | null) | null) | components["schemas"]["Instant"] | null;
        };
        ReceivedAnswers: {
            items: components["schemas"]["ReceivedAnswer"][];
        };
        RoutedQuestion: {
            official: components["schemas"]["OfficialRef"] | null;
            why: components["schemas"]["AssignmentReason"] | null;
        };
        RoutingCap: {
            official: string;
            /** Format: int32 */
            open: number;
        };
        RoutingEscalation: {
            /** Format: int32 */
            toDeputyMinutes: number;
            /** Format: int32 */
            toModeratorMinutes: number;
        };
        RoutingLoad: {
            /** Format: int32 */
            now: number;
            official: components["schemas"]["OfficialRef"];
            /** Format: int32 */
            then: number;
        };
        RoutingPreviewBody: {
            load: components["schemas"]["RoutingLoad"][];
            question: components["schemas"]["RoutedQuestion"] | null;
        };
        RoutingRule: {
            deputies: string[];
            fallback: string[];
            firstLine: string[];
            topic: string;
        };
        RoutingTableBody: {
            caps: components["schemas"]["RoutingCap"][];
            escalation: components["schemas"]["RoutingEscalation"];
            rules: components["schemas"]["RoutingRule"][];
            /** Format: int64 */
            version: number;
        };
        RoutingTableRequest: {
            caps: components["schemas"]["RoutingCap"][];
            escalation: components["schemas"]["RoutingEscalation"];
            question?: components["schemas"]["UUID"] | null;
            rules: components["schemas"]["RoutingRule"][];
            /** Format: int64 */
            version?: number;
        };
        SimilarBody: {
            items: components["schemas"]["SimilarItem"][];
        };
        SimilarItem: {
            question: components["schemas"]["Question"];
            /** Format: double */
            score: number;
        };
        SplitRequest: {
            texts: string[];
        };
        Supplement: {
            at: components["schemas"]["Instant"];
            text: string;
        };
        TellRequest: {
            told: boolean;
        };
        TopicItem: {
            code: string;
            label: string;
            /** Format: int64 */
            responders: number;
        };
        TopicItem1: {
            /** Format: double */
            score: number;
            topic: components["schemas"]["TopicRef"];
        };
        TopicRef: {
            code: string;
            label: string;
        };
        TopicsBody: {
            items: components["schemas"]["TopicItem"][];
        };
        TopicSuggestions: {
            items: components["schemas"]["TopicItem1"][];
            sure: boolean;
        };
        TransferRequest: {
            official?: string;
            reason: string;
            topic?: string;
        };
        /** Format: uuid */
        UUID: string;
        WordsRequest: {
            text: string;
        };
        WorkRequest: {
            doing: components["schemas"]["WorkSign"];
        };
        /** @enum {string} */
        WorkSign: "reading" | "typing";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

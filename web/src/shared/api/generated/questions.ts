/** What question-service sends and takes. Made by `npm run api`: change the service instead. */

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        Action: "submit" | "classify" | "assign" | "take" | "give-back" | "transfer" | "request-info" | "supplement" | "merge" | "unmerge" | "split" | "edit" | "decline" | "withdraw" | "extend" | "review" | "rework" | "approve" | "answer" | "publish" | "correct" | "retract" | "follow-up" | "confirm" | "take-over" | "ask-too";
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
            text: string;
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
            private?: boolean;
            text: string;
            topic?: string;
            urgent?: boolean;
        };
        AssignRequest: {
            official: string;
        };
        CalledBy: {
            callback?: boolean;
            commune?: string;
            name: string;
            phone?: string;
            role?: string;
        };
        CallerBody: {
            callback: boolean;
            commune: string | null;
            name: string;
            phone: string | null;
            role: string | null;
        };
        /** @enum {string} */
        Channel: "WEB" | "HOTLINE";
        ClassifyRequest: {
            topic: string;
        };
        FieldError: {
            code: string;
            detail: string;
            field: string;
        };
        GiveBackRequest: {
            reason: string;
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
        Problem: {
            detail: string | null;
            errors?: components["schemas"]["FieldError"][];
            /** Format: int32 */
            status: number;
            title: string;
            type: string;
        };
        Question: {
            actions: components["schemas"]["Action"][];
            answer?: components["schemas"]["Answer"] | null;
            askedAt: components["schemas"]["Instant"];
            asker?: components["schemas"]["Asker"] | null;
            assignedAt?: components["schemas"]["Instant"] | null;
            bridgePoint: components["schemas"]["HallRef"];
            caller?: components["schemas"]["CallerBody"];
            channel?: components["schemas"]["Channel"];
            conference: components["schemas"]["UUID"];
            dueAt?: components["schemas"]["Instant"] | null;
            halls: components["schemas"]["HallRef"][];
            id: components["schemas"]["UUID"];
            mergedInto?: components["schemas"]["UUID"] | null;
            number: string;
            official?: components["schemas"]["OfficialRef"] | null;
            original?: string;
            private?: boolean;
            publishedAt: components["schemas"]["Instant"] | null;
            reason?: string | null;
            status: components["schemas"]["QuestionStatus"];
            takenAt?: components["schemas"]["Instant"] | null;
            text: string;
            topic: components["schemas"]["TopicRef"] | null;
            urgent?: boolean;
            /** Format: int64 */
            version: number;
        };
        QuestionPage: {
            items: components["schemas"]["Question"][];
            next: string | null;
        };
        /** @enum {string} */
        QuestionStatus: "SUBMITTED" | "ASSIGNED" | "IN_PROGRESS" | "IN_REVIEW" | "ANSWERED" | "PUBLISHED" | "NEEDS_INFO" | "MERGED" | "DECLINED" | "WITHDRAWN" | "RETRACTED";
        TopicItem: {
            code: string;
            label: string;
            /** Format: int64 */
            responders: number;
        };
        TopicRef: {
            code: string;
            label: string;
        };
        TopicsBody: {
            items: components["schemas"]["TopicItem"][];
        };
        /** Format: uuid */
        UUID: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;

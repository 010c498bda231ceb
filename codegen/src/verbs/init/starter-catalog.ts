/** Returns the text of a small catalog with one example of each part; `schema` is the place of its JSON Schema, if there is one. */
export function starterCatalog(schema: string | undefined): string {
  const line = schema === undefined ? "" : `  "$schema": ${JSON.stringify(schema)},\n`;
  return text.replace("SCHEMA", () => line);
}

const text = `{
SCHEMA  "provider": "Example",
  "hosts": ["api.example.com"],
  "sources": {
    "permissions-page": {
      "title": "Example: API permissions",
      "url": "https://docs.example.com/permissions"
    }
  },
  "keyTypes": {
    "general": {
      "title": "General key",
      "description": "For everything but payments."
    },
    "billing": {
      "title": "Billing key",
      "description": "For payments alone."
    }
  },
  "groups": {
    "documents": {
      "title": "Documents",
      "description": "What the customer wrote."
    }
  },
  "scopes": {
    "billing.read": {
      "keyTypes": ["billing"],
      "access": "read",
      "description": "Read invoices.",
      "sources": ["permissions-page"]
    },
    "documents.list": {
      "keyTypes": ["general"],
      "group": "documents",
      "access": "read",
      "description": "List documents.",
      "legacy": "documents.read lists them, too.",
      "sources": ["permissions-page"]
    },
    "documents.read": {
      "keyTypes": ["general"],
      "group": "documents",
      "access": "read",
      "description": "List and read documents.",
      "sources": ["permissions-page"]
    },
    "documents.write": {
      "keyTypes": ["general"],
      "group": "documents",
      "access": "write",
      "description": "Create, change and delete documents.",
      "note": "Does not include reading.",
      "sources": ["permissions-page"]
    }
  },
  "automatic": {
    "email_verified": {
      "description": "On every key of an account with a verified address."
    }
  },
  "retired": {
    "document.read": {
      "use": ["documents.read"],
      "reason": "A singular in early documentation."
    }
  },
  "presets": {
    "editor": {
      "title": "Editor",
      "keyType": "general",
      "read": ["documents.read"],
      "full": ["documents.read", "documents.write"]
    }
  },
  "operations": {
    "GET /documents/{document_id}": {
      "allOf": ["documents.read"],
      "evidence": "documented",
      "sources": ["permissions-page"]
    }
  },
  "refusals": [
    {
      "status": 403,
      "text": "plan does not include",
      "cause": "The plan of the account lacks the feature.",
      "next": "Choose a plan with it.",
      "sources": ["permissions-page"]
    }
  ],
  "sdks": {
    "@example/api": {
      "new ExampleApi().documents.get": "GET /documents/{document_id}"
    }
  },
  "links": {
    "create": "https://example.com/keys/new?name={name}&scopes={scopes}"
  }
}
`;

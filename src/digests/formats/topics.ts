import type { Language } from '../../language.ts';
import type { Statement } from '../extractive/statement.ts';

/** What an update is about, for notes that stand under no heading. The first that matches; null for none. */
export function topicOf({ lead }: Pick<Statement, 'lead'>, language: Language): string | null {
  const text = lead.point.text.normalize('NFKC');
  return topics.find(({ pattern }) => pattern.test(text))?.[language] ?? null;
}

const topics = [
  {
    ja: 'AI',
    en: 'AI',
    pattern:
      /生成AI|機械学習|基盤モデル|エージェント|プロンプト|\b(?:AI|ML|LLMs?|RAG|GPU|Bedrock|SageMaker|Claude|Nova|Trainium|Inferentia|Anthropic|agent(?:s|ic|core)?|foundation models?|Amazon Q|Q (?:Developer|Business)|MCP|Kiro)\b/i,
  },
  {
    ja: '開発',
    en: 'Development',
    pattern:
      /開発|コード|ビルド|デプロイ|テスト|\b(?:IDE|SDK|CI\/?CD|Git(?:Hub|Lab)?|CodeBuild|CodePipeline|CodeCatalyst|CodeDeploy|CDK|CloudFormation|Terraform|IaC|developers?|DevOps|pipelines?|deploy\w*|builds?|tests?|runtime|Python|Java|Node(?:\.js)?|Rust|Kotlin)\b/i,
  },
  {
    ja: 'セキュリティ',
    en: 'Security',
    pattern:
      /セキュリティ|脆弱性|認証|暗号|権限|監査|脅威|\b(?:security|IAM|GuardDuty|Inspector|WAF|KMS|Cognito|encrypt\w*|vulnerab\w*|mTLS|TLS|passkeys?|secrets?|Security Hub|Macie)\b/i,
  },
  {
    ja: 'データ',
    en: 'Data',
    pattern:
      /データ|分析|検索|ベクトル|クエリ|\b(?:DB|database|Aurora|RDS|DynamoDB|Redshift|Athena|Glue|S3|OpenSearch|ElastiCache|MemoryDB|Kinesis|ETL|SQL|DSQL|analytics|lake(?:house)?|Iceberg|tables?|storage|EBS|EFS|FSx)\b/i,
  },
  {
    ja: 'ネットワーク',
    en: 'Network',
    pattern:
      /ネットワーク|通信|回線|\b(?:VPC|ALB|NLB|CloudFront|Route ?53|Transit Gateway|Direct Connect|IPv[46]|network\w*|CDN|DNS|PrivateLink|Lattice|edge)\b/i,
  },
  {
    ja: '運用',
    en: 'Operations',
    pattern:
      /運用|監視|可観測|オブザーバビリティ|障害|コスト|料金|ログ|メトリクス|\b(?:CloudWatch|observab\w*|monitoring|logs?|metrics|cost|billing|pric\w*|FinOps|Systems Manager|Organizations|Control Tower|backup|resilien\w*)\b/i,
  },
  {
    ja: '基盤',
    en: 'Infrastructure',
    pattern:
      /基盤|サーバ|コンテナ|インスタンス|仮想|リージョン|キュー|イベント|\b(?:EC2|ECS|EKS|Fargate|Lambda|serverless|Graviton\d?|Nitro|containers?|Kubernetes|SQS|SNS|EventBridge|Step Functions|instances?|Regions?|queues?)\b/i,
  },
] as const;
